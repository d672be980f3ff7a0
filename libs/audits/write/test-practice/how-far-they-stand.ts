import {
  agenciesOf,
  independenceOf,
  leastOf,
  refuse,
  standingsOn,
  type Actor,
  type AgencyLinks,
  type Independence,
  type IsoDate,
  type Refusal,
  type Who,
} from '@ledger/kernel'

/** Who owns what was tested, and who employs whom. */
export interface Standpoints {
  readonly structure: ReadonlyMap<string, AgencyLinks>
  /** Owners of each ask's live actions, and the agency it is addressed to. */
  readonly owners: ReadonlyMap<string, readonly string[]>
}

/**
 * How far testers stand from the owners of an ask: no further than whoever decides the result, and no further than those who looked at the files.
 * Where no testers are named, those who decide are taken to have looked.
 */
export const howFarTheyStand = (
  facts: Standpoints,
  askId: string,
  testerIds: readonly string[],
  { decided, recorded }: Actor,
  day: IsoDate,
): Independence => {
  const standings = (agencyIds: readonly string[]) => standingsOn(facts.structure, agencyIds, day)
  const owners = standings(facts.owners.get(askId) ?? [])
  const judged = (checker: Who, agencyIds: readonly string[]) => ({ checker, checkerStands: standings(agencyIds), owners, claimants: [] })
  const recorder = { who: recorded, stands: standings(agenciesOf(recorded)) }
  const decider = independenceOf({ ...judged(decided, agenciesOf(decided)), recorder })
  const [tester] = testerIds
  const testers = tester === undefined ? decider : independenceOf(judged({ kind: 'agency', agencyId: tester }, testerIds))
  return leastOf(decider, testers)
}

/** An audit of one's own counts only when others moderated it, and nobody can say that of themselves. */
export const whoeverModeratedStandsApart = (
  { moderated, askIds }: { readonly moderated: boolean; readonly askIds: readonly string[] },
  facts: Standpoints,
  actor: Actor,
  day: IsoDate,
): Refusal | undefined => {
  if (!moderated) return undefined
  const own = askIds.find((askId) => !mayModerate(facts, askId, actor, day))
  return own === undefined ? undefined : refuse('moderated-by-others-only', { askId: own })
}

/** Where nobody owns the ask, as with a class of bodies, a group of the partnership may moderate. */
const mayModerate = (facts: Standpoints, askId: string, actor: Actor, day: IsoDate): boolean =>
  howFarTheyStand(facts, askId, [], actor, day) === 'independent' ||
  (actor.decided.kind === 'body' && (facts.owners.get(askId) ?? []).length === 0)

export const employersOf = (facts: Standpoints, agencyIds: readonly string[], day: IsoDate): readonly string[] => [
  ...new Set(standingsOn(facts.structure, agencyIds, day).map(({ employer }) => employer)),
]
