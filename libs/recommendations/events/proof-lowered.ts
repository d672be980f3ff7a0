import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'
import type { Proof } from './proof.js'

/** The chair or the scrutineer lowered the proof asked for. It is printed beside every later answer. */
export type ProofLowered = DomainEvent<
  'ProofLowered',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly from: Proof
    readonly fromMeasure: boolean
    readonly to: Proof
    readonly toMeasure: boolean
    readonly reason: PersonalText
  }
>

export const proofLowered = eventType<ProofLowered>('ProofLowered', { texts: ['reason'] })
