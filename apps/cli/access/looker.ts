import type { AccessEntry } from '@ledger/access'
import type { AsAt, Command, IsoDate, Outcome, Viewer, Who } from '@ledger/kernel'
import type { OpenDatabase } from '@ledger/projections'

/** What somebody asks to be shown: by which deed, and of which thing; of the whole partnership where it names none. */
export type Wanted = Pick<AccessEntry, 'partnership' | 'deed' | 'what' | 'reviewIds' | 'asAt'>

/** Whoever looks or records on the command line. */
export interface Looker {
  readonly viewer: Viewer
  /** Whoever recorded what they send; of the operator nothing is known. */
  readonly who: Who
  readonly today: IsoDate
  /** What of a partnership is shown to them and counted, in a sentence; null where it is everything. */
  readonly whatIsSeen: string | null
  /** The partnerships that there are for them, in order of the alphabet. */
  readonly partnerships: readonly string[]
  /** A partnership's tables as they see them. */
  read(partnership: string, asAt: AsAt | null): Promise<OpenDatabase>
  /**
   * Asks the rule for all of this, and records it before any is shown.
   * @param missing what is said where a thing must look as if it were not there
   * @throws CouldNot where one of it is refused, which is recorded too
   */
  isShown(wanted: readonly Wanted[], missing: string): Promise<void>
  /** Whether things of these ids may be named to them; what is not there may. */
  mayBeTold(partnership: string, ids: readonly string[]): Promise<boolean>
  /** Sends a command to a partnership of theirs. @throws CouldNot where they may not */
  send(command: Command<object>): Promise<Outcome>
}
