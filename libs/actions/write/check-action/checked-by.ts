import {
  agenciesOf,
  independenceOf,
  standingsOn,
  type Circumstances,
  type IsoDate,
  type Parties,
  type Standing,
  type Who,
} from '@ledger/kernel'
import type { ActionChecked } from '../../events/index.js'
import type { LiveAction } from '../rules.js'
import type { CheckActionData, CheckActionFacts } from './check-action.js'

/** A check with the facts it rests on, and who stands where for each ask. */
export interface Check {
  readonly data: ActionChecked['data']
  readonly partiesFor: (askId: string) => Parties
}

export const checkedBy = (
  { actionId, checks, evidenceIds, note }: CheckActionData,
  { everUnowned, interested, claimants }: LiveAction,
  { structure, addressees, policyVersion }: CheckActionFacts,
  { actor, factsAt }: Circumstances,
  day: IsoDate,
): Check => {
  const standings = (agencyIds: readonly string[]): readonly Standing[] => standingsOn(structure, agencyIds, day)
  const speaker = (who: Who) => ({ who, stands: standings(agenciesOf(who)) })
  const ownersFor = (askId: string): readonly string[] => {
    const addressee = everUnowned ? addressees.get(askId) : null
    return addressee ? [...interested, addressee] : interested
  }
  const partiesFor = (askId: string): Parties => ({
    checker: actor.decided,
    checkerStands: standings(agenciesOf(actor.decided)),
    beside: speaker(actor.said),
    recorder: speaker(actor.recorded),
    owners: standings(ownersFor(askId)),
    claimants,
  })
  const ownerIds = [...new Set(checks.flatMap(({ askId }) => ownersFor(askId)))]
  const checkerIds = agenciesOf(actor.decided)
  return {
    partiesFor,
    data: {
      actionId,
      checks: checks.map(({ askId, finding }) => ({ askId, finding, independence: independenceOf(partiesFor(askId)) })),
      evidenceIds,
      ownerIds,
      ownerEmployers: employersOf(standings(ownerIds)),
      checkerIds,
      checkerEmployers: employersOf(standings(checkerIds)),
      policyVersion,
      factsAt,
      note,
    },
  }
}

const employersOf = (standings: readonly Standing[]): readonly string[] => [...new Set(standings.map(({ employer }) => employer))]
