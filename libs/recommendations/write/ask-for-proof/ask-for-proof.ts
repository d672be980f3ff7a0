import { Command, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { ProofAsked, RecommendationEvent } from '../../events/index.js'
import type { Ask } from '../ask.js'
import { asksLess, asksTheSame } from '../proof-ladder.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { aBodyDecides, forAnOpenAsk, type BodyFacts } from '../rules.js'

/** The sub-group sets, or raises, the proof asked for: by consequence, never by verb. */
export class AskForProof extends Command<AskForProofData> {}

export type AskForProofData = ProofAsked['data']

export const askForProof: Slice<AskForProofData, Recommendation, RecommendationEvent, BodyFacts> = {
  name: 'ask-for-proof',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state, facts, { actor }) =>
    forAnOpenAsk(state, command.askId, (ask) => {
      if (ask.proof && asksTheSame(ask.proof, command)) return []
      return aBodyDecides(actor, facts) ?? noLessIsAsked(ask, command) ?? [{ type: 'ProofAsked', data: command }]
    }),
}

const noLessIsAsked = ({ proof }: Ask, command: AskForProofData): Refusal | undefined =>
  proof && asksLess(proof, command) ? refuse('proof-would-be-lowered', { from: proof.proof, to: command.proof }) : undefined
