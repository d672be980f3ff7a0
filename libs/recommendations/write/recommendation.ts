import { never, type Evolution, type PersonalText, type Told } from '@ledger/kernel'
import { recommendationEvents, type RecommendationEvent, type RecommendationMade, type RecommendationReworded } from '../events/index.js'
import { newAsk, type Ask } from './ask.js'

/** A recommendation as its own stream tells it, with its asks by id. */
export type Recommendation = { readonly status: 'not made' } | MadeRecommendation

export interface MadeRecommendation {
  readonly status: 'made'
  readonly text: PersonalText
  readonly asks: Readonly<Record<string, Ask>>
}

const evolve = (state: Recommendation, event: Told<RecommendationEvent>): Recommendation => {
  if (event.type === 'RecommendationMade') return { status: 'made', text: event.data.text, asks: {} }
  if (state.status === 'not made') return state
  if (event.type === 'RecommendationReworded') return { ...state, text: event.data.text }
  const before = event.type === 'AskAddressed' ? newAsk(event.data.askId, event.data.addressee) : state.asks[event.data.askId]
  return before ? { ...state, asks: { ...state.asks, [before.askId]: askAfter(before, event) } } : state
}

type OfAsk = Told<Exclude<RecommendationEvent, RecommendationMade | RecommendationReworded>>

const askAfter = (ask: Ask, event: OfAsk): Ask => {
  switch (event.type) {
    case 'AskPut':
      return { ...ask, put: { replyDue: event.data.replyDue } }
    case 'AskReplied':
      return { ...ask, reply: event.data }
    case 'ProofAsked':
      return { ...ask, proof: { proof: event.data.proof, measure: event.data.measure } }
    case 'ProofLowered':
      return { ...ask, proof: { proof: event.data.to, measure: event.data.toMeasure } }
    case 'OpeningPositionStated':
      return { ...ask, closed: { closing: 'closed before this ledger', minute: event.data.minute } }
    case 'AskClosed':
      return { ...ask, closed: { closing: event.data.closing, reason: event.data.reason } }
    case 'AskReplaced':
      return { ...ask, closed: { closing: 'replaced', byAskId: event.data.byAskId } }
    case 'AskReopened':
      return { ...ask, closed: null }
    case 'SameGapLearned':
      return { ...ask, sameGap: [...ask.sameGap, event.data.learningPointId] }
    case 'AskAddressed':
    case 'AskProgressSaid':
    case 'ClassCoverageReported':
    case 'PlanJudged':
    case 'DifferenceMeasured':
      return ask
    default:
      return never(event)
  }
}

export const recommendation: Evolution<Recommendation, RecommendationEvent> = {
  initialState: { status: 'not made' },
  evolve,
  types: recommendationEvents,
}
