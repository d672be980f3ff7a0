import type { Who } from './who.js'

/** Where an agency stood on a day: its employer, after every succession that had taken effect by then. */
export interface Standing {
  readonly agencyId: string
  /** Employers count by their last successor on the day. */
  readonly employer: string
  readonly kind: AgencyKind
}

/** `partnership` stands for the partnership itself as an owner; `scrutineer` and `neighbour` may check it. */
export type AgencyKind = 'agency' | 'partnership' | 'business-unit' | 'scrutineer' | 'neighbour'

export type Independence = 'independent' | 'same employer, other line' | 'not independent' | 'cannot be told'

interface Speaker {
  readonly who: Who
  readonly stands: readonly Standing[]
}

/** Everybody whose standing a judgement of independence looks at. */
export interface Parties {
  readonly checker: Who
  readonly checkerStands: readonly Standing[]
  /** Who says so beside the one who decides: for the partnership's own work, two partners look together. */
  readonly beside?: Speaker
  /** Who typed it. The business unit types for everybody; what the owner's people type in another's name is the owner's word. */
  readonly recorder?: Speaker
  /** Owners and claimants, each with the standing on the day of the check. */
  readonly owners: readonly Standing[]
  /** People who own or claimed the work. */
  readonly claimants: readonly string[]
}

/**
 * How far the one who checks stands from those whose work it is (docs/answers.md, and "Who may check" of the design):
 * another person, no shared employer through succession; a body only with the owners' members standing back; for the partnership's own work the
 * scrutineer, a neighbouring partnership, or two partners not involved; never the business unit.
 */
export const independenceOf = (parties: Parties): Independence => {
  const { checker, checkerStands, owners, claimants } = parties
  if (owners.length === 0 || checker.kind === 'unknown') return 'cannot be told'
  if (checker.kind === 'person' && claimants.includes(checker.personId)) return 'not independent'
  if (theOwnerTypedIt(parties)) return 'not independent'
  if (checker.kind === 'body') return owners.every(stoodBackIn(checker.stoodBack, owners)) ? bodyJudges(owners) : 'not independent'
  if (checkerStands.length === 0) return 'cannot be told'
  if (checkerStands.some(({ kind }) => kind === 'business-unit')) return 'not independent'
  if (checkerStands.some(({ agencyId }) => owners.some((owner) => owner.agencyId === agencyId))) return 'not independent'
  if (owners.some(({ kind }) => kind === 'partnership') && !mayCheckThePartnership(parties)) return 'not independent'
  const employers = new Set(owners.map(({ employer }) => employer))
  return checkerStands.some(({ employer }) => employers.has(employer)) ? 'same employer, other line' : 'independent'
}

/** Whether somebody of an owner's employer recorded it in the name of another. */
export const theOwnerTypedIt = ({ checker, recorder, owners, claimants }: Parties): boolean => {
  if (recorder?.who.kind !== 'person') return false
  if (checker.kind === 'person' && checker.personId === recorder.who.personId) return false
  if (recorder.stands.some(({ kind }) => kind === 'business-unit')) return false
  const employers = new Set(owners.map(({ employer }) => employer))
  return claimants.includes(recorder.who.personId) || recorder.stands.some(({ employer }) => employers.has(employer))
}

/** A group of the partnership cannot be the judge of the partnership's own work. */
const bodyJudges = (owners: readonly Standing[]): Independence =>
  owners.some(({ kind }) => kind === 'partnership' || kind === 'business-unit') ? 'not independent' : 'independent'

const stoodBackIn =
  (stoodBack: readonly string[], owners: readonly Standing[]) =>
  (owner: Standing): boolean =>
    stoodBack.includes(owner.agencyId) ||
    owners.some(({ agencyId, employer }) => employer === owner.employer && stoodBack.includes(agencyId))

const mayCheckThePartnership = (parties: Parties): boolean =>
  parties.checkerStands.some(({ kind }) => kind === 'scrutineer' || kind === 'neighbour') || twoPartnersLook(parties)

/** Two people of different employers, neither of whom claimed the work. */
const twoPartnersLook = ({ checker, checkerStands, beside, claimants }: Parties): boolean => {
  if (checker.kind !== 'person' || beside?.who.kind !== 'person' || beside.who.personId === checker.personId) return false
  if (claimants.includes(beside.who.personId) || beside.stands.length === 0) return false
  const employers = new Set(checkerStands.map(({ employer }) => employer))
  return beside.stands.every(({ employer, kind }) => kind === 'agency' && !employers.has(employer))
}

const WORST_FIRST: readonly Independence[] = ['not independent', 'cannot be told', 'same employer, other line', 'independent']

/** The least independent of several judgements. */
export const leastOf = (...all: readonly [Independence, ...Independence[]]): Independence =>
  WORST_FIRST.find((one) => all.includes(one)) ?? all[0]
