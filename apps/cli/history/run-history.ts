import { HistoryOf, ReviewCalled, StreamTold, type Told } from '@ledger/history'
import { inWords, londonDay, dayInWords, type Question } from '@ledger/kernel'
import { parseStreamName } from '@ledger/event-store'
import type { OpenLedger } from '@ledger/server'
import type { Given } from '../command-line/ledger-command.js'
import { withExistingLedger } from '../command-line/open.js'
import type { ExitCode } from '../command-line/terminal.js'
import { CouldNot } from '../command-line/trouble.js'
import { wrapped } from '../front-sheet/layout.js'

export const runHistory = ({ values, words: [named = ''], settings, terminal }: Given): Promise<ExitCode> =>
  withExistingLedger(settings, async (ledger): Promise<ExitCode> => {
    const events = await told(ledger, named)
    if (events.length === 0) throw new CouldNot(`Neither a review nor a stream here is called “${named}”.`)
    if (values['json']) terminal.out(JSON.stringify(events, null, 2))
    else for (const event of events) terminal.out(lines(event).join('\n'))
    return 0
  })

const told = async (ledger: OpenLedger, named: string): Promise<readonly Told[]> => {
  await ledger.readModels.catchUp()
  const question: Question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: ledger.today() }
  const partnership = partnershipOfStream(named)
  const known = await ledger.readModels.partnerships()
  if (partnership !== null && known.includes(partnership))
    return ledger.queries.execute(new StreamTold.Query(partnership, question, { stream: named }))
  for (const code of known) {
    const id = await ledger.queries.execute(new ReviewCalled.Query(code, question, { code: named }))
    if (id !== undefined) return ledger.queries.execute(new HistoryOf.Query(code, question, { id }))
  }
  return []
}

const partnershipOfStream = (named: string): string | null => {
  try {
    return parseStreamName(named).partnership
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
