import type { IsoDate } from '@ledger/kernel'
import type { AccessEntry, AccessRecord, Reader, RefusedSignIn } from './record.js'

/** Where an access log ends. */
export interface AccessLogHead {
  /** The number of the last record, which is how many there are. */
  readonly seq: number
  /** The link of that record, in hexadecimal: it stands for every record up to it. */
  readonly hash: string
  readonly at: string
}

export interface AskedRecords {
  /** Only reads that showed this review, or were refused it. */
  readonly reviewId?: string | undefined
  readonly who?: Reader | undefined
  readonly day?: IsoDate | undefined
  /** Only records before this one: the cursor of the page before. */
  readonly before?: number | undefined
  /** 50 unless given. */
  readonly limit?: number
}

export interface RecordsPage {
  /** The newest first. */
  readonly records: readonly AccessRecord[]
  /** The cursor of the next page; null on the last. */
  readonly next: number | null
}

/** One attempt to sign in that was refused. */
export interface RefusedSignInAt {
  /** ISO 8601. */
  readonly at: string
  readonly way: string
  readonly why: string
}

/** How often an attempt to sign in to an account was refused. */
export interface RefusedSignIns {
  readonly who: Reader
  readonly times: number
  /** ISO 8601. */
  readonly last: string
}

/** Who read what, in a file of its own beside the log; each node has one. */
export interface AccessLog {
  /** Resolves when the record is on the disk. @throws AccessLogUnavailable, and then what was asked for is not shown */
  record(entry: AccessEntry | RefusedSignIn): Promise<{ readonly seq: number }>
  /** What was looked at, or asked for and refused; attempts to sign in are asked for by questions of their own. */
  of(partnership: string, asked?: AskedRecords): RecordsPage
  /** Everybody who stands in the records of a partnership, or of one of its reviews. */
  readersOf(partnership: string, reviewId?: string): readonly Reader[]
  /** The accounts of a partnership to which attempts to sign in were refused from a London day on, the most often first. */
  refusedSignIns(partnership: string, from: IsoDate): readonly RefusedSignIns[]
  /** Every one to one account, the newest first. */
  refusedSignInsTo(partnership: string, who: Reader): readonly RefusedSignInAt[]
  head(): AccessLogHead | null
  /** Which access log this is; null while there is no record. */
  nodeId(): string | null
  /** The hash of a record in hexadecimal; null where there is no such record. */
  hashAt(seq: number): string | null
  /** Why nothing is recorded, since when that is so; null while records are written. */
  trouble(): string | null
  close(): Promise<void>
}

/** Nobody can be shown what cannot be recorded as seen. */
export class AccessLogUnavailable extends Error {
  override readonly name = 'AccessLogUnavailable'

  constructor(
    message: string,
    /** Seconds. */
    readonly retryAfter: number,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
