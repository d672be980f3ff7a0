import type { FuzzyDate, IsoDate } from '@ledger/kernel'
import type { Problem } from '../read-file/problem.js'
import type { Warning } from '../telling/warning.js'

/** How an import ended. Only *imported* has recorded anything. */
export type ImportReport = NotRead | Incomplete | Accounted

/** The file is not what it claims to be. */
export interface NotRead {
  readonly outcome: 'not read'
  readonly problems: readonly Problem[]
}

/** Another file from the same source, or the same file read otherwise, was begun and not completed: resume that first. */
export interface Incomplete {
  readonly outcome: 'incomplete'
  readonly partnership: string
  readonly source: string
  readonly file: string
}

export interface Accounted {
  /** *nothing new*: every row says what its source said before, and not even a start is recorded. */
  readonly outcome: 'imported' | 'nothing new' | 'dry run'
  /** Whether a killed import was taken up again. */
  readonly resumed: boolean
  readonly rows: readonly RowReport[]
  /** What the source said before and says no more. It stays in the ledger as it is. */
  readonly vanished: readonly VanishedRow[]
  readonly counts: {
    readonly rows: number
    readonly recorded: number
    readonly changed: number
    readonly unchanged: number
    readonly vanished: number
    readonly warnings: number
  }
  /** How many commands of each name were put, or would be: `RecordReview: 37`. */
  readonly commands: Readonly<Record<string, number>>
  /** Of a dry run: every command that would be put, in order. */
  readonly wouldRecord: readonly WouldRecord[]
  /** The position of the last event recorded; null where nothing was. */
  readonly position: string | null
}

export interface RowReport {
  /** `row 20`, or the path of the entry in the JSON. */
  readonly place: string
  readonly partnership: string
  readonly source: string
  readonly outcome: 'recorded' | 'changed' | 'unchanged'
  readonly warnings: readonly Warning[]
}

export interface VanishedRow {
  readonly row: string
  readonly partnership: string
  readonly source: string
  /** Ids of what it told of, by what it called them. */
  readonly made: Readonly<Record<string, string>>
}

export interface WouldRecord {
  readonly partnership: string
  readonly place: string
  readonly command: string
  readonly data: object
  readonly occurredOn: FuzzyDate | null
  readonly knownTo: IsoDate | null
}
