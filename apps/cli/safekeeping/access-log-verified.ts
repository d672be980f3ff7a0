import { accessLogSealed, type AccessLogSeal, type VerifiedAccessLog } from '@ledger/access'
import { verifyAccessLog } from '@ledger/access/access-log/sqlite'
import { dataOfType } from '@ledger/event-store/sqlite'

/** Compares the access log of a data folder with the log that lies in it. Nothing is changed. */
export const accessLogOf = (folder: string): VerifiedAccessLog => verifyAccessLog(folder, sealsOf(folder))

/** A log that cannot be read is told of by its own verification. */
const sealsOf = (folder: string): readonly AccessLogSeal[] => {
  try {
    return dataOfType(folder, accessLogSealed.type) as readonly AccessLogSeal[]
  } catch {
    return []
  }
}

/** A data folder has one access log from its beginning: that the log names another says that it was exchanged. */
export const isAsRecorded = ({ fault, elsewhere }: VerifiedAccessLog): boolean => fault === null && elsewhere.length === 0

export const accessLogLines = ({ records, seals, fault, elsewhere }: VerifiedAccessLog): readonly string[] => [
  ...(fault
    ? [`The access log is not as it was recorded: ${fault.seq === null ? '' : `record ${number(fault.seq)}: `}${fault.says}.`]
    : records > 0
      ? [
          `Access log: ${number(records)} ${records === 1 ? 'record' : 'records'}, each as recorded; ${
            seals === 0
              ? 'the log does not name its end yet.'
              : `its end was named in the log ${seals === 1 ? 'once' : `${number(seals)} times`}.`
          }`,
        ]
      : []),
  ...elsewhere.map(
    ({ nodeId, seq, day }) =>
      `The log names ${number(seq)} records of an access log that is not here (${nodeId}, on ${day}). Verify it where it lies; if there never was another, it was taken away or exchanged.`,
  ),
]

const number = (value: number): string => value.toLocaleString('en-GB')
