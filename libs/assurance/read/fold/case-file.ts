import type { AgencyLinks } from '@ledger/kernel'
import { isA, type CaseFact, type Of } from './case-fact.js'
import { grouped } from './grouped.js'

/** A partnership's facts, in order, laid out by the thing each is about. */
export interface CaseFile {
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
  readonly ofAction: ReadonlyMap<string, readonly CaseFact[]>
  readonly ofAudit: ReadonlyMap<string, readonly CaseFact[]>
  /** Actions that were ever said to answer the ask. */
  readonly actionsOfAsk: ReadonlyMap<string, readonly string[]>
  readonly auditsOfAsk: ReadonlyMap<string, readonly string[]>
}

export const caseFileOf = (facts: readonly CaseFact[]): CaseFile => {
  const agencies = facts.filter(isA('AgencyRegistered', 'AgencyEmployerChanged', 'AgencySucceeded'))
  const registered = agencies.filter(isA('AgencyRegistered'))
  return {
    structure: structureFrom(agencies),
    ofAgency: grouped(agencies, ({ data }) => [data.agencyId]),
    partnershipId: registered.find(({ data }) => data.kind === 'partnership')?.data.agencyId ?? null,
    outsideAgencies: new Map(registered.filter(({ data }) => !data.inside).map(({ data }) => [data.agencyId, data.name])),
    policies: facts.filter(isA('PolicySet')),
    ofReview: grouped(facts.filter(isA('ReviewRecorded', 'ReviewSourceExtended', 'LiveTrackingTakenUp')), ({ data }) => [data.reviewId]),
    ofRecommendation: grouped(facts.filter(isA('RecommendationMade')), ({ data }) => [data.recommendationId]),
    ofAsk: grouped(facts, ({ data }) => ('askId' in data && 'recommendationId' in data ? [data.askId] : [])),
    ofAction: grouped(facts, ({ data }) => ('actionId' in data ? [data.actionId] : [])),
    ofAudit: grouped(facts, ({ data }) => ('auditId' in data ? [data.auditId] : [])),
    actionsOfAsk: ids(facts, (fact) => {
      if (fact.type === 'ActionPlanned') return fact.data.answers.map(({ askId }) => [askId, fact.data.actionId])
      return fact.type === 'ActionLinked' ? [[fact.data.askId, fact.data.actionId]] : []
    }),
    auditsOfAsk: ids(facts, (fact) => {
      if (fact.type === 'PracticeTested') return fact.data.tests.map(({ askId }) => [askId, fact.data.auditId])
      return fact.type === 'AuditPromised' ? fact.data.askIds.map((askId) => [askId, fact.data.auditId]) : []
    }),
  }
}

const ids = (
  facts: readonly CaseFact[],
  pairsOf: (fact: CaseFact) => readonly (readonly string[])[],
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
