import type { Finding, Verified } from '@ledger/event-store/sqlite'

/** What was found, a line each; what is beyond the list is counted. */
export const findingLines = ({ findings, found, eventsAsRecorded, leaves, events }: Verified): readonly string[] => [
  ...findings.map(findingLine),
  ...(found > findings.length ? [`… and ${number(found - findings.length)} more.`] : []),
  ...(found > 0 && eventsAsRecorded && leaves === 'computed' && events > 0
    ? ['Every event that is there is as it was recorded: what is damaged lies beside them.']
    : []),
]

const findingLine = ({ event, says }: Finding): string =>
  event
    ? `Event at position ${event.position} (stream ${event.stream ?? 'not readable'}, revision ${event.revision ?? 'not readable'}, ${event.type ?? 'type not readable'}): ${says}.`
    : `${says.charAt(0).toUpperCase()}${says.slice(1)}.`

/** One calm sentence for a log of which nothing is wrong. */
export const allWell = ({ events, mark, leaves }: Verified): string =>
  [
    `${number(events)} ${events === 1 ? 'event' : 'events'}, ${leaves === 'computed' ? 'chain and leaves' : 'chain'} as recorded`,
    mark === null ? 'no mark beside the log yet.' : `mark at position ${number(Number(mark))}.`,
  ].join('; ')

const number = (value: number): string => value.toLocaleString('en-GB')
