import { Command, itIsACount, itIsSaid, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { PolicySet } from '../../events/index.js'
import { policy, type Policy } from '../policy.js'
import { itIsADay } from '../rules.js'

/** Somebody sets how long a test stays good, the least time to a re-check, and what "due soon" means. */
export class SetPolicy extends Command<SetPolicyData> {}

export type SetPolicyData = Omit<PolicySet['data'], 'policyId'>

export interface SetPolicyFacts {
  /** Whether another policy bears this version already. */
  readonly versionTaken: boolean
}

export const setPolicy: Slice<SetPolicyData, Policy, PolicySet, SetPolicyFacts> = {
  name: 'set-policy',
  category: 'policy',
  creates: true,
  id: (_, newId) => newId,
  evolution: policy,
  decide: (command, state, { versionTaken }, { newId }) =>
    itIsSetOnce(state) ??
    itIsSaid(command.policyVersion, 'version-missing') ??
    (versionTaken ? refuse('policy-version-taken') : undefined) ??
    itIsACount(command.shelfLifeMonths, 'shelf-life-not-in-whole-months', 1) ??
    itIsACount(command.recheckIntervalMonths, 'recheck-interval-not-in-whole-months', 1) ??
    itIsACount(command.dueSoonDays, 'due-soon-not-in-whole-days') ??
    itIsADay(command.from) ?? [{ type: 'PolicySet', data: { policyId: newId, ...command } }],
}

const itIsSetOnce = ({ status }: Policy): Refusal | undefined => (status === 'not set' ? undefined : refuse('policy-already-set'))
