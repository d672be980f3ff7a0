import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importFile } from '@ledger/imports'
import { addDays, londonDay, type Clock, type IsoDate } from '@ledger/kernel'
import { erasingIn, openLedger, thereIsALedger, type LedgerSettings } from '@ledger/server'
import { holdsSomethingElse, placeOf, withLedger } from '../command-line/open.js'
import { CouldNot, WrongUse } from '../command-line/trouble.js'
import { loadStory, storyIsTold } from './fictional/load-story.js'
import { SPAN } from './fictional/telling/telling.js'
import { stockportFile } from './stockport/stockport-file.js'
import { storyClockFrom } from './story-clock.js'

interface Wanted {
  readonly settings: LedgerSettings
  /** The day asked for; the machine's where none was. */
  readonly today: IsoDate | undefined
  readonly clock: Clock
  readonly say: (text: string) => void
  readonly progress: (done: number, of: number) => void
}

/** The fictional years first, on their own clock, then Stockport, recorded now. What is there already is kept. */
export const loadDemonstration = async (wanted: Wanted): Promise<IsoDate> => {
  const { settings, say } = wanted
  const { folder } = settings
  if (holdsSomethingElse(settings))
    throw new CouldNot(`${folder} holds files that are no demonstration. The demonstration goes into a new or empty folder: --data DIR.`)
  const kept = (await thereIsALedger(settings)) ? await dayOf(settings) : undefined
  const today = kept?.today ?? dayAskedFor(wanted)
  if (kept && wanted.today !== undefined && wanted.today !== kept.today)
    say(`The ledger in ${placeOf(settings)} keeps its day, ${kept.today}. For another day, use another folder or server.`)
  if (kept?.told !== true) await tellStory(wanted, today)
  await importStockport(settings, say)
  return today
}

const dayAskedFor = ({ today, clock }: Wanted): IsoDate => {
  const machine = londonDay(clock())
  if (today !== undefined && today > machine)
    throw new WrongUse(`--today ${today} is later than this machine’s date, ${machine}: nothing can have happened yet.`)
  return today ?? machine
}

/** The day of a demonstration folder, and whether its story was told to the end. */
const dayOf = (settings: LedgerSettings): Promise<{ readonly today: IsoDate; readonly told: boolean }> =>
  withLedger(settings, async ({ founded, store }) => {
    if (!founded.demonstration || founded.today === null)
      throw new CouldNot(
        `${placeOf(settings)} holds a ledger that is not a demonstration. The demonstration goes ${settings.eventStore === undefined ? 'into a new folder: --data DIR' : 'to a server that holds none'}.`,
      )
    return { today: founded.today, told: await storyIsTold(store) }
  })

const tellStory = async ({ settings, say, progress }: Wanted, today: IsoDate): Promise<void> => {
  say(`Exampleshire (fictional): three years, up to ${today}`)
  const clock = storyClockFrom(`${addDays(today, -SPAN)}T08:00:00.000Z`)
  const ledger = await openLedger({ ...settings, clock: clock.now, demonstration: { today } })
  try {
    await loadStory({ commands: ledger.commands, erasing: erasingIn(ledger), today, clockTo: clock.setTo, progress })
  } finally {
    await ledger.close()
  }
}

const importStockport = (settings: LedgerSettings, say: (text: string) => void): Promise<void> =>
  withLedger(settings, async (ledger) => {
    const bytes = await readFile(stockportFile)
    const options = { file: basename(stockportFile), bytes, today: ledger.today(), digestKey: ledger.keys.commandKey }
    const report = await importFile(ledger, options)
    if (report.outcome === 'not read')
      throw new Error(`the Stockport file is not read: ${report.problems.map(({ where, problem }) => `${where} ${problem}`).join('; ')}`)
    if (report.outcome === 'incomplete') throw new Error('another import of Stockport is incomplete')
    if (report.outcome === 'imported') say(`Stockport: ${report.counts.recorded + report.counts.changed} entries from five public papers`)
  })
