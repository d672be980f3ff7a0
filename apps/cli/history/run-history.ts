import { HistoryOf, ReviewCalled, StreamTold, type Told } from '@ledger/history'
import { inWords, londonDay, dayInWords, type Question } from '@ledger/kernel'
import { parseStreamName, type StreamName } from '@ledger/event-store'
import type { OpenLedger } from '@ledger/server'
import { reviewsOfThing } from '@ledger/sight'
import { recordedAsOperator } from '../access/recorded-as-operator.js'
import type { Given } from '../command-line/ledger-command.js'
import { withExistingLedger } from '../command-line/open.js'
import type { ExitCode } from '../command-line/terminal.js'
import { CouldNot } from '../command-line/trouble.js'
import { wrapped } from '../front-sheet/layout.js'

export const runHistory = ({ values, words: [named = ''], settings, terminal }: Given): Promise<ExitCode> =>
  withExistingLedger(settings, async (ledger): Promise<ExitCode> => {
    const { events, partnership, id, reviewIds } = await told(ledger, named)
    if (events.length === 0) throw new CouldNot(`Neither a review nor a stream here is called “${named}”.`)
    const what = { kind: 'ledger history', id }
    await recordedAsOperator(ledger, [{ partnership, deed: 'see-history', what, reviewIds, asAt: null }])
    if (values['json']) terminal.out(JSON.stringify(events, null, 2))
    else for (const event of events) terminal.out(lines(event).join('\n'))
    return 0
  })

interface Found {
  readonly events: readonly Told[]
  readonly partnership: string
  readonly id: string
  readonly reviewIds: readonly string[]
}

const told = async (ledger: OpenLedger, named: string): Promise<Found> => {
  await ledger.readModels.catchUp()
  const question: Question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: ledger.today() }
  const stream = streamNamed(named)
  const known = await ledger.readModels.partnerships()
  if (stream?.partnership != null && known.includes(stream.partnership)) {
    const { partnership, id } = stream
    const events = await ledger.queries.execute(new StreamTold.Query(partnership, question, { stream: named }))
    const reviewIds = (await ledger.readModels.read(partnership, null)).atOnce((db) => reviewsOfThing(db, question, { id }))
    return { events, partnership, id, reviewIds }
  }
  for (const partnership of known) {
    const id = await ledger.queries.execute(new ReviewCalled.Query(partnership, question, { code: named }))
    if (id === undefined) continue
    return { events: await ledger.queries.execute(new HistoryOf.Query(partnership, question, { id })), partnership, id, reviewIds: [id] }
  }
  return { events: [], partnership: '', id: '', reviewIds: [] }
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
