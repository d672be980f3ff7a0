import type { Row } from '@ledger/kernel'

/**
 * How somebody sees less than everything of a partnership's tables, in values that any thread can be given. What is asked through it finds, in place of
 * each table, a view that leaves out the rest; whoever asks need not know.
 */
export interface Narrowing {
  /** The same key, the same views. */
  readonly key: string
  /** Run once on a connection of its own, where `main` holds the rows, `private` the words, and `live` the rows of today. */
  readonly setUp: readonly (readonly [sql: string, values: Row])[]
}
