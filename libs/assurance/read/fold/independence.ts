import { agenciesOf, independenceOf, standingsOn, type AgencyLinks, type Independence, type Who } from '@ledger/kernel'
import { dayDone, isA, type CaseFact } from './case-fact.js'
import type { CaseFile } from './case-file.js'

/** Those whose work it is: every owner so far, and everybody who said something of their own about it. */
export interface WhoseWork {
  readonly agencyIds: readonly string[]
  readonly personIds: readonly string[]
  /** The facts that say so. */
  readonly facts: readonly CaseFact[]
}

/** Whose work an action is, for an ask: where nobody ever owned it, the addressee stands in. */
export const whoseWork = (action: readonly CaseFact[], addressed: CaseFact | undefined, addresseeId: string | null): WhoseWork => {
  const owning = action.filter(isA('ActionPlanned', 'ActionHandedOver'))
  const claims = action.filter(isA('ActionProgressReported', 'ActionReportedDone', 'ActionOccurrenceReported', 'EvidenceSubmitted'))
  const owners = owning.flatMap((fact) => (fact.type === 'ActionPlanned' ? fact.data.ownerIds : fact.data.toIds))
  const said = claims.map(({ meta }) => meta.actor.said)
  const standIn = owners.length === 0 && addresseeId !== null
  return {
    agencyIds: [...new Set([...owners, ...(standIn ? [addresseeId] : []), ...said.flatMap(agenciesOf)])],
    personIds: said.flatMap((who) => (who.kind === 'person' ? [who.personId] : [])),
    facts: [...owning, ...claims, ...(standIn && addressed ? [addressed] : [])],
  }
}

const WORST_FIRST: readonly Independence[] = ['not independent', 'cannot be told', 'same employer, other line', 'independent']

/**
 * How far the decider of a check or test stands from those whose work it is, compared with every owner and claimant up to the question's date and
 * with employers and succession as effective on the day: what was written into the event can only become less, never more.
 */
export const independenceNow = (
  file: CaseFile,
  check: CaseFact,
  checkerIds: readonly string[],
  work: WhoseWork,
  recorded: Independence,
): Independence => {
  const day = dayDone(check)
  const now = independenceOf({
    checker: checkerOf(check.meta.actor.decided, checkerIds),
    checkerStands: standingsOn(file.structure, checkerIds, day),
    owners: standingsOn(file.structure, work.agencyIds, day),
    claimants: work.personIds,
  })
  return WORST_FIRST.find((one) => one === now || one === recorded) ?? now
}

/** A group that decides is judged by who stood back, unless it was others who looked. */
const checkerOf = (decided: Who, checkerIds: readonly string[]): Who =>
  decided.kind === 'body' && checkerIds.length > 0 ? { kind: 'person', personId: decided.bodyId, agencyIds: checkerIds } : decided

/** Every fact that places these agencies, and those they belong to or passed into, among the others. */
export const placing = (file: CaseFile, agencyIds: readonly string[]): readonly CaseFact[] => {
  const seen = new Set<string>()
  const next = [...agencyIds]
  for (let agencyId = next.pop(); agencyId !== undefined; agencyId = next.pop()) {
    if (seen.has(agencyId)) continue
    seen.add(agencyId)
    next.push(...linkedFrom(file.structure.get(agencyId)))
  }
  return [...seen].flatMap((agencyId) => file.ofAgency.get(agencyId) ?? [])
}

const linkedFrom = (agency: AgencyLinks | undefined): readonly string[] =>
  agency ? [...agency.employers.map(({ employerId }) => employerId), ...agency.successors.map(({ successorId }) => successorId)] : []
