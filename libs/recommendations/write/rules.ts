import { agenciesOf, everyOneIsKnown, itHasWords, refuse, type Actor, type PersonalText, type Refusal } from '@ledger/kernel'
import type { RecommendationEvent } from '../events/index.js'
import type { Ask } from './ask.js'
import type { Recommendation } from './recommendation.js'

type Outcome = readonly RecommendationEvent[] | Refusal

export const forAnAsk = (state: Recommendation, askId: string, decide: (ask: Ask) => Outcome): Outcome => {
  if (state.status === 'not made') return refuse('recommendation-not-made')
  const ask = state.asks[askId]
  return ask ? decide(ask) : refuse('ask-unknown', { askId })
}

/** A closed ask takes nothing further until it is reopened. */
export const forAnOpenAsk = (state: Recommendation, askId: string, decide: (ask: Ask) => Outcome): Outcome =>
  forAnAsk(state, askId, (ask) => (ask.closed ? refuse('ask-closed', { closing: ask.closed.closing }) : decide(ask)))

/** What partnership knows of the body that decides. */
export interface BodyFacts {
  readonly unknownBodies: readonly string[]
}

export const aBodyDecides = ({ decided }: Actor, { unknownBodies }: BodyFacts): Refusal | undefined =>
  decided.kind === 'body' ? everyOneIsKnown('body', unknownBodies) : refuse('a-body-must-decide')

/**
 * No agency sits in judgement on its own ask, nor types the judgement of others on it. Where no single agency is asked, there is no member to stand
 * back.
 */
export const theOwnersMemberStoodBack = ({ addressee }: Ask, { decided, recorded }: Actor): Refusal | undefined =>
  addressee.kind !== 'agency' ||
  (decided.kind === 'body' && decided.stoodBack.includes(addressee.agencyId) && !agenciesOf(recorded).includes(addressee.agencyId))
    ? undefined
    : refuse('owner-must-stand-back', { agencyId: addressee.agencyId })

export const aReasonIsGiven = (reason: PersonalText | null): Refusal | undefined =>
  reason === null ? refuse('reason-missing') : itHasWords(reason, 'reason-missing')
