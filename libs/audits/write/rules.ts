import { latest, refuse, type Circumstances, type IsoDate, type Refusal } from '@ledger/kernel'
import type { Audit } from './audit.js'

/** An audit named by id is one that was promised; without an id it is a new one. */
export const thePromisedOneIsKnown = (state: Audit, auditId: string | undefined): Refusal | undefined =>
  auditId !== undefined && state.status === 'not recorded' ? refuse('audit-unknown', { auditId }) : undefined

export const noAskIsNamedTwice = (askIds: readonly string[]): Refusal | undefined =>
  new Set(askIds).size === askIds.length ? undefined : refuse('ask-named-twice')

/** Employers and succession are read as of the day it happened; of a loose date, its last day, but none still to come. */
export const dayOf = ({ occurredOn, today }: Circumstances): IsoDate => {
  const day = occurredOn ? latest(occurredOn) : undefined
  return day !== undefined && day < today ? day : today
}
