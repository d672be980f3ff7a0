import type { ActionEvent } from '@ledger/actions/contract'
import type { AuditEvent } from '@ledger/audits/contract'
import { agenciesOf, factDay, type EnvelopeOf, type FuzzyDate, type IsoDate, type Who } from '@ledger/kernel'
import type { LearningEvent } from '@ledger/learning/contract'
import type { PartnershipEvent } from '@ledger/partnership/contract'
import type { RecommendationEvent } from '@ledger/recommendations/contract'
import type { ReviewEvent } from '@ledger/reviews/contract'
import type { Decision, Fact } from '../answer/state/fact.js'

/** Every event an answer may stand on. */
export type AnsweringEvent = PartnershipEvent | ReviewEvent | LearningEvent | RecommendationEvent | ActionEvent | AuditEvent

/** An event with the day it counts from. Words in it are not to be read: only where they are kept. */
export type CaseFact<Event extends AnsweringEvent = AnsweringEvent> = EnvelopeOf<Event> & { readonly day: IsoDate }

export type Of<Type extends AnsweringEvent['type']> = CaseFact<Extract<AnsweringEvent, { readonly type: Type }>>

export const isA =
  <Type extends AnsweringEvent['type']>(...types: readonly Type[]) =>
  (fact: CaseFact): fact is Of<Type> =>
    (types as readonly string[]).includes(fact.type)

/** Competing facts are ordered by the day they count from, then by their place in the log. */
export const inOrder = (facts: readonly EnvelopeOf<AnsweringEvent>[]): readonly CaseFact[] =>
  facts
    .map((event): CaseFact => ({ ...event, day: factDay(event) }) as CaseFact)
    .sort((one, other) => compare(one.day, other.day) || compare(one.position, other.position))

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

type Placed = Pick<CaseFact, 'id' | 'day' | 'position' | 'occurredOn'>

export const factOf = ({ id, day, position, occurredOn }: Placed, also: readonly Placed[] = []): Fact => ({
  event: id,
  also: [...new Set(also.map((other) => other.id))].filter((other) => other !== id),
  on: occurredOn,
  day,
  position,
})

export const decisionOf = (fact: CaseFact, reason: string | null, also: readonly Placed[] = []): Decision => {
  const { decided } = fact.meta.actor
  return { ...factOf(fact, also), by: deciderOf(decided), reason, stoodBack: decided.kind === 'body' ? decided.stoodBack : [] }
}

const deciderOf = (who: Who): string | null => {
  switch (who.kind) {
    case 'person':
      return who.agencyIds[0] ?? who.personId
    case 'body':
      return who.bodyId
    case 'agency':
      return who.agencyId
    case 'unknown':
      return null
  }
}

/** A paper says that it was so and does not say who: nobody known put it in or opened it. */
export const isHearsay = ({ meta: { source } }: CaseFact, who: Who): boolean => source.via === 'import' && who.kind === 'unknown'

export const isDated = (date: FuzzyDate | null): date is FuzzyDate => date !== null

/** Agencies of whoever said and whoever typed a fact. */
export const spokeFor = ({ meta }: CaseFact): readonly string[] => [...agenciesOf(meta.actor.said), ...agenciesOf(meta.actor.recorded)]
