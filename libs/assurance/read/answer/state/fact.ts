import type { FuzzyDate, IsoDate } from '@ledger/kernel'

/** A fact of the case, with the event it came from. */
export interface Fact {
  readonly event: string
  /** Further events the fact needs, such as the moderation of an audit. */
  readonly also: readonly string[]
  /** When it happened, as exactly as it was said; null when nobody said. */
  readonly on: FuzzyDate | null
  /** The day it counts from (kernel `factDay`). */
  readonly day: IsoDate
  /** Where it stands in the log; a string that sorts. */
  readonly position: string
}

/** Where words are kept: `<eventId>/<field>`. */
export type TextRef = string

/** A fact that somebody decided, with the reason and the agencies whose members stood back. */
export interface Decision extends Fact {
  /** Who decided: the id of an agency or a body; null when the papers do not say. */
  readonly by: string | null
  readonly reason: TextRef | null
  readonly stoodBack: readonly string[]
}

/** Competing facts are ordered by day, then by position in the log. */
export const byDay = (one: Fact, other: Fact): number =>
  one.day < other.day ? -1 : one.day > other.day ? 1 : one.position < other.position ? -1 : one.position > other.position ? 1 : 0

export const isAfter = (one: Fact, other: Fact): boolean => byDay(one, other) > 0

/** The last of some facts by day, then position; null for none. */
export const lastOf = <Some extends Fact>(facts: readonly Some[]): Some | null =>
  facts.reduce<Some | null>((last, fact) => (last === null || isAfter(fact, last) ? fact : last), null)

/** The events some facts stand on. */
export const eventsOf = (facts: readonly (Fact | null)[]): readonly string[] =>
  facts.flatMap((fact) => (fact ? [fact.event, ...fact.also] : []))
