import type { AgencyLinks } from '@ledger/kernel'
import { isA, type CaseFact, type Of } from './case-fact.js'
import { grouped } from './grouped.js'

/** A partnership's facts, in order, laid out by the thing each is about. */
export interface CaseFile {
  /** Facts that are not about one ask: agencies, policies, reviews, recommendations. */
  readonly reference: readonly CaseFact[]
  readonly structure: ReadonlyMap<string, AgencyLinks>
  /** Facts that place an agency among the others. */
  readonly ofAgency: ReadonlyMap<string, readonly CaseFact[]>
  /** The agency that stands for the partnership itself. */
  readonly partnershipId: string | null
  readonly outsideAgencies: ReadonlyMap<string, string>
  readonly policies: readonly Of<'PolicySet'>[]
  readonly ofReview: ReadonlyMap<string, readonly CaseFact[]>
  readonly ofRecommendation: ReadonlyMap<string, readonly CaseFact[]>
  readonly ofAsk: ReadonlyMap<string, readonly CaseFact[]>
  readonly ofAudit: ReadonlyMap<string, readonly CaseFact[]>
  /** Of each action what planned it first, whatever day it is dated: nothing is known of a thing before it is there. */
  readonly ofAction: ReadonlyMap<string, readonly CaseFact[]>
  /** Actions that were ever said to answer the ask, in the order in which they were planned. */
  readonly actionsOfAsk: ReadonlyMap<string, readonly string[]>
  readonly auditsOfAsk: ReadonlyMap<string, readonly string[]>
}

const REFERENCE = [
  'AgencyRegistered',
  'AgencyEmployerChanged',
  'AgencySucceeded',
  'PolicySet',
  'ReviewRecorded',
  'ReviewSourceExtended',
  'LiveTrackingTakenUp',
  'RecommendationMade',
] as const

export const caseFileOf = (facts: readonly CaseFact[]): CaseFile => {
  const agencies = facts.filter(isA('AgencyRegistered', 'AgencyEmployerChanged', 'AgencySucceeded'))
  const registered = agencies.filter(isA('AgencyRegistered'))
  const planned = facts.filter(isA('ActionPlanned'))
  const links = facts.filter(isA('ActionLinked'))
  return {
    reference: facts.filter(isA(...REFERENCE)),
    structure: structureFrom(agencies),
    ofAgency: grouped(agencies, ({ data }) => [data.agencyId]),
    partnershipId: registered.find(({ data }) => data.kind === 'partnership')?.data.agencyId ?? null,
    outsideAgencies: new Map(registered.filter(({ data }) => !data.inside).map(({ data }) => [data.agencyId, data.name])),
    policies: facts.filter(isA('PolicySet')),
    ofReview: grouped(facts.filter(isA('ReviewRecorded', 'ReviewSourceExtended', 'LiveTrackingTakenUp')), ({ data }) => [data.reviewId]),
    ofRecommendation: grouped(facts.filter(isA('RecommendationMade')), ({ data }) => [data.recommendationId]),
    ofAsk: grouped(facts, ({ data }) => ('askId' in data && 'recommendationId' in data ? [data.askId] : [])),
    ofAction: grouped([...planned, ...facts.filter(({ type }) => type !== 'ActionPlanned')], ({ data }) =>
      'actionId' in data ? [data.actionId] : [],
    ),
    ofAudit: grouped(facts, ({ data }) => ('auditId' in data ? [data.auditId] : [])),
    actionsOfAsk: actionsOf(planned, links),
    auditsOfAsk: ids(facts, (fact) => {
      if (fact.type === 'PracticeTested') return fact.data.tests.map(({ askId }) => [askId, fact.data.auditId])
      return fact.type === 'AuditPromised' ? fact.data.askIds.map((askId) => [askId, fact.data.auditId]) : []
    }),
  }
}

const actionsOf = (
  planned: readonly Of<'ActionPlanned'>[],
  links: readonly Of<'ActionLinked'>[],
): ReadonlyMap<string, readonly string[]> => {
  const later = grouped(links, ({ data }) => [data.actionId])
  return ids(planned, ({ data: { actionId, answers } }) => [
    ...answers.map(({ askId }) => [askId, actionId]),
    ...(later.get(actionId) ?? []).map(({ data }) => [data.askId, actionId]),
  ])
}

const ids = <Fact extends CaseFact>(
  facts: readonly Fact[],
  pairsOf: (fact: Fact) => readonly (readonly string[])[],
): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>()
  for (const [askId = '', id = ''] of facts.flatMap(pairsOf)) found.set(askId, (found.get(askId) ?? new Set()).add(id))
  return new Map([...found].map(([askId, set]) => [askId, [...set]]))
}

const structureFrom = (
  facts: readonly Of<'AgencyRegistered' | 'AgencyEmployerChanged' | 'AgencySucceeded'>[],
): Map<string, AgencyLinks> => {
  const structure = new Map<string, AgencyLinks>()
  for (const { type, data } of facts) {
    const known = structure.get(data.agencyId) ?? { agencyId: data.agencyId, kind: 'agency', employers: [], successors: [] }
    if (type === 'AgencyRegistered') {
      const first = data.employerId === null ? [] : [{ employerId: data.employerId, from: data.from }]
      structure.set(data.agencyId, { ...known, kind: data.kind, employers: [...first, ...known.employers] })
    } else if (type === 'AgencyEmployerChanged') structure.set(data.agencyId, { ...known, employers: [...known.employers, data] })
    else structure.set(data.agencyId, { ...known, successors: [...known.successors, data] })
  }
  return structure
}
