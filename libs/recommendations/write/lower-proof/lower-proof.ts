import { Command, refuse, type Actor, type Refusal, type Slice } from '@ledger/kernel'
import type { ProofLowered, RecommendationEvent } from '../../events/index.js'
import { asksLess } from '../proof-ladder.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { aReasonIsGiven, forAnOpenAsk } from '../rules.js'

/** The chair or the scrutineer lowers the proof asked for, and says why. It is printed beside every later answer. */
export class LowerProof extends Command<LowerProofData> {}

export type LowerProofData = Omit<ProofLowered['data'], 'from' | 'fromMeasure'>

export interface LowerProofFacts {
  /** The role of the person who decides, as partnership holds it; null where it holds none. */
  readonly deciderRole: string | null
}

export const lowerProof: Slice<LowerProofData, Recommendation, RecommendationEvent, LowerProofFacts> = {
  name: 'lower-proof',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state, facts, { actor }) =>
    forAnOpenAsk(state, command.askId, ({ proof }) => {
      if (proof === null) return refuse('no-proof-asked-yet')
      return (
        theChairOrTheScrutineerDecides(actor, facts) ??
        aReasonIsGiven(command.reason) ??
        (asksLess(proof, { proof: command.to, measure: command.toMeasure }) ? undefined : refuse('proof-not-lowered')) ?? [
          { type: 'ProofLowered', data: { ...command, from: proof.proof, fromMeasure: proof.measure } },
        ]
      )
    }),
}

const theChairOrTheScrutineerDecides = ({ decided }: Actor, { deciderRole }: LowerProofFacts): Refusal | undefined =>
  decided.kind === 'person' && /\b(chair|scrutineer)\b/i.test(deciderRole ?? '') ? undefined : refuse('chair-or-scrutineer-must-decide')
