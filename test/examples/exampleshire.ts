import { words, type AgencyKind, type AgencyLinks, type Who } from '@ledger/kernel'

const agency = (agencyId: string, employerId?: string, kind: AgencyKind = 'agency'): readonly [string, AgencyLinks] => [
  agencyId,
  { agencyId, kind, employers: employerId ? [{ employerId, from: null }] : [], successors: [] },
]

/** A small partnership: a council with two lines, police, two health bodies that merged in July 2022, and those who may check the partnership. */
export const structure: ReadonlyMap<string, AgencyLinks> = new Map([
  agency('council'),
  agency('social-care', 'council'),
  agency('early-help', 'council'),
  agency('police'),
  agency('hospital'),
  [
    'clinical-group',
    { agencyId: 'clinical-group', kind: 'agency', employers: [], successors: [{ successorId: 'care-board', from: '2022-07-01' }] },
  ],
  agency('care-board'),
  agency('the-partnership', undefined, 'partnership'),
  agency('business-unit', 'council', 'business-unit'),
  agency('scrutineer', undefined, 'scrutineer'),
])

export const from = (agencyId: string, personId = `someone-in-${agencyId}`): Who => ({ kind: 'person', personId, agencyIds: [agencyId] })

export const subGroup = (...stoodBack: string[]): Who => ({ kind: 'body', bodyId: 'sub-group', metOn: '2025-06-04', stoodBack })

export const text = words('Rewrite the discharge rota so that a named nurse calls within two days.')
