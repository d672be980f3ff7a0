import type { FuzzyDate, IsoDate } from './dates.js'
import type { Via } from './event.js'
import type { Actor } from './who.js'

/** What comes with every command. Time, identity and facts come in with it; nothing that decides looks for them itself. */
export interface CommandContext {
  readonly partnership: string
  /** Chosen by the sender; the same id again is the same command. */
  readonly commandId: string
  readonly actor: Actor
  /** When it happened, as exactly as is known; null when nobody says. */
  readonly occurredOn: FuzzyDate | null
  /** The London day of the sender. */
  readonly today: IsoDate
  readonly source: Via
  /** The revision of the stream that the sender saw (`If-Match`). */
  readonly ifMatch?: number
  /** The last position the sender has seen: facts are read no earlier than this. */
  readonly after?: string
  readonly correlationId?: string
  readonly causationId?: string
}

/** A wish, in the imperative. Nest's command bus carries it. */
export abstract class Command<Data extends object> {
  constructor(
    readonly data: Data,
    readonly context: CommandContext,
  ) {}
}

export interface Done {
  readonly done: true
  /** The id of the thing that was made or changed. */
  readonly id: string
  readonly stream: string
  readonly revision: number
  /** The position of the last event; where nothing changed, of what was read. */
  readonly position: string | null
}

/** `not-found`, `stale`, `command-id-reused` come from the handler; every other code from the domain. */
export interface Refused {
  readonly done: false
  readonly refused: string
  readonly detail: Readonly<Record<string, string | number>>
}

export type Outcome = Done | Refused
