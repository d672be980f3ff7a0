import { eventType, type DomainEvent } from '@ledger/kernel'
import type { Proof } from './proof.js'

/** The sub-group set the proof asked for, by consequence and never by verb. */
export type ProofAsked = DomainEvent<
  'ProofAsked',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly proof: Proof
    readonly measure: boolean
  }
>

export const proofAsked = eventType<ProofAsked>('ProofAsked')
