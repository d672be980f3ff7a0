import type { FuzzyDate } from './dates.js'
import type { Actor } from './who.js'

/** What a decider says happened: a name in the past tense and primitives. */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type
  readonly data: Data
}

/** How a fact came in. `knownTo` is the day to which its source speaks; only imported facts have one. */
export interface Via {
  readonly via: 'web' | 'api' | 'import' | 'cli' | 'automation'
  readonly knownTo: string | null
}

export interface CommandTrace {
  readonly id: string
  readonly hash: string
  /** For an import: the id of the run. */
  readonly correlationId: string
  readonly causationId: string | null
}

/** Three groups, each of which the leaf hashes as one. */
export interface EventMeta {
  readonly actor: Actor
  readonly command: CommandTrace
  readonly source: Via
}

/** An event as the store keeps it. */
export interface Envelope<Event extends DomainEvent = DomainEvent> {
  readonly id: string
  readonly type: Event['type']
  readonly version: number
  readonly stream: string
  /** Dense from 0 within the stream. */
  readonly revision: number
  /** Opaque; a fixed-width string that sorts in the order of the log. */
  readonly position: string
  /** ISO 8601 instant, UTC, never earlier than that of the event before it. */
  readonly recordedAt: string
  readonly occurredOn: FuzzyDate | null
  readonly data: Event['data']
  readonly meta: EventMeta
}

/** What an event type says about itself, beside its shape. */
export interface EventType<Event extends DomainEvent> {
  readonly type: Event['type']
  readonly version: number
  /** Facts about cases are filtered by the day they happened; reference data always counts, by its own effective dates. */
  readonly about: 'case' | 'reference'
  /** The field that holds the id of the thing this event brings into being. */
  readonly creates?: keyof Event['data'] & string
  /** Fields that hold a `PersonalText` or null. */
  readonly texts: readonly (keyof Event['data'] & string)[]
  /** Fields that hold a `PersonalName`. */
  readonly names: readonly (keyof Event['data'] & string)[]
  /** Fields that hold a `PersonalSecret` or null. */
  readonly secrets: readonly (keyof Event['data'] & string)[]
}

type Declared<Event extends DomainEvent> = Partial<Pick<EventType<Event>, 'version' | 'about' | 'creates' | 'texts' | 'names' | 'secrets'>>

/** Declares an event type: version 1, about a case, without words, names or secrets, unless said otherwise. */
export const eventType = <Event extends DomainEvent>(type: Event['type'], declared: Declared<Event> = {}): EventType<Event> => ({
  type,
  version: 1,
  about: 'case',
  texts: [],
  names: [],
  secrets: [],
  ...declared,
})

/** Any event type, its data unread. */
export type AnyEventType = Omit<EventType<DomainEvent>, 'creates' | 'texts' | 'names' | 'secrets'> & {
  readonly creates?: string
  readonly texts: readonly string[]
  readonly names: readonly string[]
  readonly secrets: readonly string[]
}

/** The envelope of each event of a union, so that `type` tells which data it holds. */
export type EnvelopeOf<Event extends DomainEvent> = Event extends DomainEvent ? Envelope<Event> : never
