import { idFrom } from '@ledger/kernel'
import type { LastSaid } from '../read/what-sources-said/what-sources-said.js'
import type { LedgerSoFar } from '../telling/ledger-so-far.js'

/** What is known of a source and its partnership before a file is compared. */
export interface Known {
  readonly founded: boolean
  readonly last: LastSaid
  readonly ledger: LedgerSoFar
  /** Of everybody who holds or held a post there. */
  readonly namesInDirectory: readonly string[]
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string
}

export const importIdOf = (source: string): string => idFrom('import', source)
