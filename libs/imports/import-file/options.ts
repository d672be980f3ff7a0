import type { Command, IsoDate, Outcome, Who } from '@ledger/kernel'
import type { ReadModels } from '@ledger/projections'

/** What an import needs of a ledger: where commands go, and where it reads what is there. */
export interface ImportLedger {
  readonly commands: { execute(command: Command<object>): Promise<Outcome> }
  readonly readModels: ReadModels
}

export interface ImportOptions {
  /** The file's name, without its folder. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Records everything in this partnership, whatever board the rows name. */
  readonly partnership?: string
  /** What the file is taken to come from, in place of its own word. */
  readonly source?: string
  /** The day to which the source speaks, in place of what the file says. */
  readonly knownTo?: IsoDate
  readonly dryRun?: boolean
  /** The London day of whoever imports. */
  readonly today: IsoDate
  /** Who types it; unknown unless said. Who said and who decided it, the papers know. */
  readonly recordedBy?: Who
  /** The secret under which fields are digested, 32 bytes from the vault. */
  readonly digestKey: Uint8Array
}

export interface ImportProgress {
  readonly done: number
  readonly of: number
  readonly partnership: string
  readonly place: string
}
