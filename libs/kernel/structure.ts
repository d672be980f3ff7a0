import type { IsoDate } from './dates.js'
import type { AgencyKind, Standing } from './independence.js'

/** An agency's place among the others, each link with the day it takes effect; `null` means from the start. */
export interface AgencyLinks {
  readonly agencyId: string
  readonly kind: AgencyKind
  /** Other agencies that employ this one's people, in order of effect; none employs its own. */
  readonly employers: readonly { readonly employerId: string; readonly from: IsoDate | null }[]
  readonly successors: readonly { readonly successorId: string; readonly from: IsoDate }[]
}

/**
 * The standing of each agency on a day, employer and succession as effective on it: a later merger does not reach back.
 * An agency that is not known has no standing.
 */
export const standingsOn = (structure: ReadonlyMap<string, AgencyLinks>, agencyIds: readonly string[], day: IsoDate): readonly Standing[] =>
  agencyIds.flatMap((agencyId) => {
    const agency = structure.get(agencyId)
    return agency ? [{ agencyId, kind: agency.kind, employer: employerOn(structure, agencyId, day, new Set()) }] : []
  })

const employerOn = (structure: ReadonlyMap<string, AgencyLinks>, agencyId: string, day: IsoDate, seen: Set<string>): string => {
  const agency = structure.get(agencyId)
  if (!agency || seen.has(agencyId)) return agencyId
  seen.add(agencyId)
  const next = inEffect(agency.successors, day)?.successorId ?? inEffect(agency.employers, day)?.employerId
  return next ? employerOn(structure, next, day, seen) : agencyId
}

const inEffect = <Link extends { readonly from: IsoDate | null }>(links: readonly Link[], day: IsoDate): Link | undefined =>
  [...links].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).findLast(({ from }) => from === null || from <= day)
