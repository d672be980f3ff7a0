import type { Evolution, Told } from '@ledger/kernel'
import { partnershipEvents, type PolicySet } from '../events/index.js'

/** A policy is set once; a later one takes its place from its own day on, and this one stays true of its time. */
export type Policy = { readonly status: 'not set' } | { readonly status: 'set' }

const evolve = (_: Policy, __: Told<PolicySet>): Policy => ({ status: 'set' })

export const policy: Evolution<Policy, PolicySet> = { initialState: { status: 'not set' }, evolve, types: partnershipEvents }
