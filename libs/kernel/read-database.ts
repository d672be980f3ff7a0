export type SqlValue = string | number | null

export type Row = Readonly<Record<string, SqlValue>>

/** A read database, opened at a position, for one partnership. It is only ever read. */
export interface ReadDatabase {
  readonly partnership: string
  /** The position up to which it was built; null before the first event. */
  readonly position: string | null
  /** Rows of a query; values are bound by name (`:actionId`). */
  all<Found extends object = Row>(sql: string, values?: Row): readonly Found[]
  get<Found extends object = Row>(sql: string, values?: Row): Found | undefined
}
