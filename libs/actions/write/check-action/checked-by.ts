import {
  agenciesOf,
  independenceOf,
  standingsOn,
  type AgencyLinks,
  type Circumstances,
  type IsoDate,
  type Parties,
  type PersonalText,
  type Standing,
  type Who,
} from '@ledger/kernel'
import type { ActionChecked, AskCheck } from '../../events/index.js'
import type { LiveAction } from '../rules.js'

export interface CheckActionData {
  readonly actionId: string
  readonly checks: readonly Pick<AskCheck, 'askId' | 'finding'>[]
  /** The pieces of evidence that were opened. */
  readonly evidenceIds: readonly string[]
  readonly note: PersonalText | null
}

/** What other capabilities know that this decision rests on; it is kept in the event. */
export interface CheckActionFacts {
  readonly structure: ReadonlyMap<string, AgencyLinks>
  /** The agency each ask is addressed to; null where no single agency is. It stands in where nobody is named as owner. */
  readonly addressees: ReadonlyMap<string, string | null>
  readonly policyVersion: string | null
}

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
