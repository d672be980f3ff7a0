import type { IsoDate } from '@ledger/kernel'

/** What the log says of an access log on a day: `AccessLogSealed`. */
export interface AccessLogSeal {
  readonly nodeId: string
  readonly seq: number
  readonly hash: string
  readonly day: IsoDate
}

export interface VerifiedAccessLog {
  /** Null where there is no access log, or it does not say. */
  readonly nodeId: string | null
  /** The records that could be read, up to the first that does not fit. */
  readonly records: number
  /** How many seals of this access log were compared. */
  readonly seals: number
  /** The first thing that does not fit; null where all is well. */
  readonly fault: AccessLogFault | null
  /** The last seal of each access log that the log names and that is not here. */
  readonly elsewhere: readonly AccessLogSeal[]
}

export interface AccessLogFault {
  /** The number of the record; null where the fault is of none. */
  readonly seq: number | null
  readonly says: string
}
