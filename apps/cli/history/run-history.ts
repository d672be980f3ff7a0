import { historyOf, reviewCalled, streamTold, type Told } from '@ledger/history'
import { inWords, londonDay, dayInWords, type Question, type ReadDatabase } from '@ledger/kernel'
import { parseStreamName, type StreamName } from '@ledger/event-store'
import type { OpenLedger } from '@ledger/server'
import { reviewsOfThing } from '@ledger/sight'
import type { Looker } from '../access/looker.js'
import { whoLooks } from '../access/who-looks.js'
import type { Given } from '../command-line/ledger-command.js'
import { withExistingLedger } from '../command-line/open.js'
import type { ExitCode } from '../command-line/terminal.js'
import { CouldNot } from '../command-line/trouble.js'
import { wrapped } from '../front-sheet/layout.js'

export const runHistory = (given: Given): Promise<ExitCode> =>
  withExistingLedger(given.settings, async (ledger): Promise<ExitCode> => {
    const { values, terminal } = given
    const [looker, named] = [await whoLooks(ledger, given), given.words[0] ?? '']
    const missing = `Neither a review nor a stream here is called “${named}”.`
    const found = await foundBy(ledger, looker, named)
    if (!found) throw new CouldNot(missing)
    const { partnership, id, reviewIds, ask } = found
    const what = { kind: 'ledger history', id }
    await looker.isShown([{ partnership, deed: 'see-history', what, reviewIds, asAt: null }], missing)
    const events = (await looker.read(partnership, null)).atOnce(ask)
    if (events.length === 0) throw new CouldNot(missing)
    if (values['json']) terminal.out(JSON.stringify(events, null, 2))
    else for (const event of events) terminal.out(lines(event).join('\n'))
    return 0
  })

interface Found {
  readonly partnership: string
  readonly id: string
  readonly reviewIds: readonly string[]
  readonly ask: (db: ReadDatabase) => readonly Told[]
}

/** What is called so, among everything: whether it is shown is asked of the rule, which records that somebody asked. */
const foundBy = async ({ readModels }: OpenLedger, { viewer, today, partnerships }: Looker, named: string): Promise<Found | undefined> => {
  const question: Question = { viewer, asAt: null, today }
  const stream = streamNamed(named)
  if (stream?.partnership != null && partnerships.includes(stream.partnership)) {
    const { partnership, id } = stream
    const reviewIds = (await readModels.read(partnership, null)).atOnce((db) => reviewsOfThing(db, question, { id }))
    return { partnership, id, reviewIds, ask: (db) => streamTold(db, question, { stream: named }) }
  }
  for (const partnership of partnerships) {
    const id = (await readModels.read(partnership, null)).atOnce((db) => reviewCalled(db, question, { code: named }))
    if (id !== undefined) return { partnership, id, reviewIds: [id], ask: (db) => historyOf(db, question, { id }) }
  }
  return undefined
}

const streamNamed = (named: string): StreamName | null => {
  try {
    return parseStreamName(named)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const lines = ({ occurredOn, recordedAt, sentence, said, decided, knownTo, via, type }: Told): readonly string[] => {
  const recorded = dayInWords(londonDay(recordedAt))
  const when = occurredOn === null ? 'undated' : inWords(occurredOn)
  const who = decided !== null && decided !== said ? `decided by ${decided}` : said === null ? undefined : `said by ${said}`
  const from =
    via === 'import'
      ? `from a paper${knownTo === null ? '' : ` that speaks up to ${dayInWords(knownTo)}`}, imported on ${recorded}`
      : when === recorded
        ? undefined
        : `recorded on ${recorded}`
  return [...wrapped(`${when}  ${sentence}`, 0, 4), ...wrapped([type, who, from].filter((part) => part !== undefined).join(' · '), 4)]
}
