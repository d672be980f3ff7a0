import { agencyId, byBody, byPerson } from '../cast/actors.js'
import { agencies, ICB_SUCCEEDED, RECOVERY_MOVED, type AgencyKey } from '../cast/agencies.js'
import { people } from '../cast/people.js'
import type { Telling } from '../telling/telling.js'

const chair = byPerson('chair')

/** The partnership, its agencies, groups, people and policy; and what changed among them later. */
export const founding = (telling: Telling): void => {
  telling.tell('FoundPartnership', {
    on: 0,
    key: 'partnership',
    data: { partnershipId: 'exampleshire', name: 'Exampleshire (fictional)', defaultBasis: 'recorded', fictional: true },
    actor: chair,
  })
  for (const key of employersFirst()) registered(telling, key)
  for (const [key, name] of bodies)
    telling.tell('EstablishBody', { on: 0, key: `body/${key}`, data: { name, role: key, from: null }, actor: chair })
  telling.tell('SetPolicy', {
    on: 0,
    key: 'policy/1',
    data: { policyVersion: '1', shelfLifeMonths: 18, recheckIntervalMonths: 6, dueSoonDays: 28, from: null },
    actor: byBody(telling, 'board', 0, []),
  })
  for (const person of people) appointed(telling, person)
  later(telling)
}

const bodies = [
  ['board', 'Safeguarding Partnership Board'],
  ['sub-group', 'Learning from Reviews sub-group'],
  ['panel', 'Quality and Practice panel'],
] as const

const employersFirst = (): readonly AgencyKey[] =>
  (Object.keys(agencies) as AgencyKey[]).toSorted(
    (one, other) => Number(agencies[one].employer !== null) - Number(agencies[other].employer !== null),
  )

const registered = (telling: Telling, key: AgencyKey): void => {
  const { name, kind, employer } = agencies[key]
  const on = key === 'new-icb' ? ICB_SUCCEEDED - 30 : 0
  telling.tell('RegisterAgency', {
    on,
    key: `agency/${key}`,
    data: { name, kind, inside: kind !== 'neighbour', employerId: employer && agencyId(employer), from: null },
    actor: chair,
  })
}

const appointed = (telling: Telling, { key, role, agency, roles, from, until }: (typeof people)[number]): void => {
  const name = agency === null || agencies[agency].kind !== 'agency' ? role : `${role}, ${agencies[agency].name}`
  const personId = telling.tell('AppointPerson', {
    on: from,
    key: `person/${key}`,
    data: { name: { name }, role, agencyIds: agency === null ? [] : [agencyId(agency)], from: telling.day(from) },
    actor: chair,
  })
  for (const given of roles)
    telling.tell('GrantRole', { on: from, key: `person/${key}/${given}`, data: { personId, role: given }, actor: chair })
  if (until !== null)
    telling.tell('RecordPersonLeft', { on: until, key: `person/${key}/left`, data: { personId, from: telling.day(until) }, actor: chair })
}

const later = (telling: Telling): void => {
  telling.tell('SucceedAgency', {
    on: ICB_SUCCEEDED,
    key: 'agency/icb/succeeded',
    data: { agencyId: agencyId('icb'), successorId: agencyId('new-icb'), from: telling.day(ICB_SUCCEEDED) },
    actor: chair,
  })
  telling.tell('ChangeAgencyEmployer', {
    on: RECOVERY_MOVED,
    key: 'agency/recovery/employer',
    data: { agencyId: agencyId('recovery'), employerId: agencyId('mental-health'), from: telling.day(RECOVERY_MOVED) },
    actor: chair,
  })
}
