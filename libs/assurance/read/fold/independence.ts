import { agenciesOf, independenceOf, leastOf, standingsOn, type AgencyLinks, type Independence, type Who } from '@ledger/kernel'
import { isA, type CaseFact, type Of } from './case-fact.js'
import type { CaseFile } from './case-file.js'

/** Those whose work it is: every owner so far, and everybody who said something of their own about it. */
export interface WhoseWork {
  readonly agencyIds: readonly string[]
  readonly personIds: readonly string[]
  /** The facts that say so. */
  readonly facts: readonly CaseFact[]
}

/** Whose work an action is, for an ask: the addressee stands in where nobody owned it, and having stood in is a party to it from then on. */
export const whoseWork = (action: readonly CaseFact[], addressed: CaseFact | undefined, addresseeId: string | null): WhoseWork => {
  const owning = action.filter(isA('ActionPlanned', 'ActionHandedOver'))
  const claims = action.filter(
    isA('ActionProgressReported', 'ActionReportedDone', 'ActionOccurrenceReported', 'EvidenceSubmitted', 'EvidenceNamed'),
  )
  const said = claims.map(({ meta }) => meta.actor.said)
  const standIn = addresseeId !== null && owning.some((fact) => ownersIn(fact).length === 0)
  return {
    agencyIds: [...new Set([...owning.flatMap(ownersIn), ...(standIn ? [addresseeId] : []), ...said.flatMap(agenciesOf)])],
    personIds: said.flatMap((who) => (who.kind === 'person' ? [who.personId] : [])),
    facts: [...owning, ...claims, ...action.filter(isA('EvidenceWithdrawn')), ...(standIn && addressed ? [addressed] : [])],
  }
}

const ownersIn = (fact: Of<'ActionPlanned' | 'ActionHandedOver'>): readonly string[] =>
  fact.type === 'ActionPlanned' ? fact.data.ownerIds : fact.data.toIds

/** How far somebody stands from those whose work it is, with employers and succession as effective on the day of the fact. */
export const distanceOf = (
  file: CaseFile,
  { day, meta: { actor } }: CaseFact,
  checker: Who,
  work: Pick<WhoseWork, 'agencyIds' | 'personIds'>,
): Independence => {
  const standings = (agencyIds: readonly string[]) => standingsOn(file.structure, agencyIds, day)
  const speaker = (who: Who) => ({ who, stands: standings(agenciesOf(who)) })
  return independenceOf({
    checker,
    checkerStands: standings(agenciesOf(checker)),
    beside: speaker(actor.said),
    ...(checker === actor.decided ? { recorder: speaker(actor.recorded) } : {}),
    owners: standings(work.agencyIds),
    claimants: work.personIds,
  })
}

/**
 * How far the decider of a check stands, compared with every owner and claimant up to the question's date: what was written into the event can
 * only become less, never more. What could not be told then waits for what is known now.
 */
export const independenceNow = (file: CaseFile, check: CaseFact, work: WhoseWork, recorded: Independence): Independence =>
  leastOf(distanceOf(file, check, check.meta.actor.decided, work), recorded === 'cannot be told' ? 'independent' : recorded)

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
