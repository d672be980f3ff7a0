import type { FuzzyDate, IsoDate } from './dates.js'
import type { AnyEventType, DomainEvent, Envelope } from './event.js'
import type { Refusal } from './refusal.js'
import type { Actor } from './who.js'

/** An event as a state hears of it: what happened, when, and on whose word. */
export type Told<Event extends DomainEvent> = Event & Pick<Envelope, 'meta' | 'occurredOn'>

/** A stream's life, in two pure functions. */
export interface Evolution<State, Event extends DomainEvent> {
  readonly initialState: State
  readonly evolve: (state: State, event: Told<Event>) => State
  /** The types its events have. Where they are named, an event of another type or a higher version is not folded but stops the command. */
  readonly types?: readonly AnyEventType[]
}

/** What comes in with a command besides what it asks for. Nothing that decides reads a clock, the environment or randomness. */
export interface Circumstances {
  /** The id of what this command brings into being, always the same for the same command id. */
  readonly newId: string
  readonly actor: Actor
  readonly occurredOn: FuzzyDate | null
  readonly today: IsoDate
  /** The position at which the facts of other capabilities were read. */
  readonly factsAt: string
}

/** Decides what happens: events, none when nothing changes, or a refusal. */
export type Decide<Data, State, Event extends DomainEvent, Facts> = (
  command: Data,
  state: State,
  facts: Facts,
  circumstances: Circumstances,
) => readonly Event[] | Refusal

/** One use case: the command, the stream it decides for, and the decision. */
export interface Slice<Data, State, Event extends DomainEvent, Facts> {
  readonly name: string
  readonly category: string
  /** Whether the command brings something into being; one that does not is refused as not found where there is no such thing. */
  readonly creates?: boolean
  /** The id within the category; a command that brings something into being gets its new id. */
  readonly id: (command: Data, newId: string) => string
  readonly evolution: Evolution<State, Event>
  readonly decide: Decide<Data, State, Event, Facts>
}

/** A switch that must have no case left. */
export const never = (value: never): never => {
  throw new Error(`not expected here: ${JSON.stringify(value)}`)
}
