import type { DomainEvent, EnvelopeOf } from './event.js'

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
