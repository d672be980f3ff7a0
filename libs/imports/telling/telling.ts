import type { Command, CommandContext, FuzzyDate, IsoDate, Who } from '@ledger/kernel'
import type { Warning } from './warning.js'

/** A command that is still to be put, and when what it says happened. */
export interface Wish {
  readonly type: new (data: never, context: CommandContext) => Command<object>
  readonly data: object
  readonly occurredOn: FuzzyDate | null
  /** The day to which the source speaks. */
  readonly knownTo: IsoDate | null
  readonly decidedBy?: Who
}

interface Circumstance {
  readonly knownTo: IsoDate | null
  readonly on?: FuzzyDate | null
  readonly decidedBy?: Who | undefined
}

export const wish = <Data extends object>(
  type: new (data: Data, context: CommandContext) => Command<Data>,
  data: Data,
  { knownTo, on = null, decidedBy }: Circumstance,
): Wish => ({ type, data, occurredOn: on, knownTo, ...(decidedBy && { decidedBy }) })

/** One thing that a source says of something: a title, a due date, how far it is. */
export interface Aspect {
  readonly name: string
  /** The cell or field that says it. */
  readonly cell: string
  /** What is said, in one form only, so that the same is told from another; empty where nothing is said. */
  readonly value: string
  /** Whether the command that makes the thing says it already. */
  readonly withMake: boolean
  /** What becomes of the earlier word when the source says another: the new one takes its place unless it stays, alone or beside the new one. */
  readonly earlier?: 'stays' | 'stays beside'
  /** What of the thing a person's own word is about: where a person spoke last, the source no longer changes its own. */
  readonly about?: string
  /** What it is compared by, where that is not its name: a thing has many notes, and each row its own themes. */
  readonly heldAs?: string
  /** The commands that say it, given what the ledger holds; nothing where no command can say it any more. */
  readonly say: (held: string) => readonly Wish[] | undefined
}

/** Something a row tells of. */
export interface Thing {
  /** What the row calls it: `action`, `ask NBT`. */
  readonly label: string
  readonly id: string
  readonly kind: string
  /** The name it goes by, for organisations and reviews. */
  readonly name?: string
  /** The command that makes it, and that command's id, from which its own follows; nothing for what is known to be there. */
  readonly make: { readonly commandId: string; readonly wish: Wish } | null
  readonly aspects: readonly Aspect[]
}

/** What a source says in one row of a plan, or one entry of a partnership's reviews. */
export interface Row {
  /** Its identity within the source, whatever line it stands on. */
  readonly key: string
  /** `row 20`, or the path in the JSON. */
  readonly place: string
  readonly line: number
  /** What the row is known by, where its number is not enough to tell it from others. */
  readonly words: string
  readonly written: string | null
  readonly things: readonly Thing[]
  readonly warnings: readonly Warning[]
}

/** Nothing can change it any more: it is said when the thing is made, and kept as it was then. */
export const onlyOnce = (name: string, cell: string, value: string): Aspect => ({ name, cell, value, withMake: true, say: () => undefined })
