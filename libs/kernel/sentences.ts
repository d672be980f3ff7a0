import type { DomainEvent, EnvelopeOf } from './event.js'
import { textRef, type PersonalText } from './personal.js'

/** Turns what an event holds into what a reader knows: words, and names of things. */
export interface Resolve {
  /** Words kept at `<eventId>/<field>`, or what stands in their place when they were withdrawn. */
  text(ref: string): string
  agency(agencyId: string): string
  person(personId: string): string
  body(bodyId: string): string
  review(reviewId: string): string
  learningPoint(learningPointId: string): string
  recommendation(recommendationId: string): string
  ask(askId: string): string
  action(actionId: string): string
  audit(auditId: string): string
}

/** Each event in plain English, as history and pages tell it: who and when are told beside it. */
export type Sentences<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: (event: EnvelopeOf<Extract<Event, { readonly type: Type }>>, resolve: Resolve) => string
}

/** The words of a field in quotation marks, without a full stop at their end. */
export const quoted = (eventId: string, field: string, resolve: Resolve): string =>
  `“${withoutStop(resolve.text(textRef(eventId, field)))}”`

/** The words of a field in brackets, such as a reason; nothing where none were given. */
export const inBrackets = (words: PersonalText | null, eventId: string, field: string, resolve: Resolve): string =>
  words === null ? '' : ` (${withoutStop(resolve.text(textRef(eventId, field)))})`

/** The end of a sentence, and the words of a field after it where there are any. */
export const andThen = (words: PersonalText | null, eventId: string, field: string, resolve: Resolve): string =>
  words === null ? '.' : `. ${withoutStop(resolve.text(textRef(eventId, field)))}.`

/** `one`, `one and another`, `one, another and a third`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`

const withoutStop = (words: string): string => words.trim().replace(/\.$/, '')
