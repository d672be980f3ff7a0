import type { Role } from '@ledger/access'
import type { AgencyKey } from './agencies.js'

/** Somebody known by role alone. `from` and `until` are days from the first of the story. */
export interface CastPerson {
  readonly key: string
  readonly role: string
  readonly agency: AgencyKey | null
  readonly from: number
  readonly until: number | null
  /** What they were given to do here. */
  readonly roles: readonly Role[]
}

const person = (
  key: string,
  role: string,
  agency: AgencyKey | null,
  roles: readonly Role[],
  from = 0,
  until: number | null = null,
): CastPerson => ({ key, role, agency, roles, from, until })

const withALeadAndAnAuditor: readonly AgencyKey[] = [
  'social-care',
  'early-help',
  'adult-care',
  'education',
  'youth-justice',
  'acute',
  'community',
  'mental-health',
  'recovery',
  'probation',
  'housing',
  'voluntary',
]

/** Leads change once in the police, and with the new integrated care board. */
export const people: readonly CastPerson[] = [
  person('chair', 'Independent chair', null, ['partnership chair']),
  person('sub-group-chair', 'Chair of the Learning from Reviews sub-group', 'community', ['sub-group member']),
  person('business-lead', 'Business lead of the partnership', 'business-unit', ['business manager']),
  person('scrutineer', 'Independent scrutineer', 'scrutineer', ['independent scrutineer']),
  person('neighbour', 'Reviewer from a neighbouring partnership', 'neighbour', ['quality assurance officer']),
  person('lead-partnership', 'Partnership development lead', 'partnership', ['delegated safeguarding partner']),
  ...withALeadAndAnAuditor.flatMap((agency) => [
    person(`lead-${agency}`, 'Lead for safeguarding', agency, ['agency lead']),
    person(`auditor-${agency}`, 'Quality and audit lead', agency, ['quality assurance officer']),
  ]),
  person('lead-police', 'Lead for safeguarding', 'police', ['agency lead', 'sub-group member'], 0, 500),
  person('second-lead-police', 'Lead for safeguarding', 'police', ['agency lead', 'sub-group member'], 500),
  person('auditor-police', 'Quality and audit lead', 'police', ['quality assurance officer']),
  person('lead-icb', 'Designated nurse for safeguarding', 'icb', ['agency lead'], 0, 518),
  person('lead-new-icb', 'Designated nurse for safeguarding', 'new-icb', ['agency lead'], 518),
  person('auditor-icb', 'Designated doctor for safeguarding', 'icb', ['quality assurance officer'], 0, 518),
  person('auditor-new-icb', 'Designated doctor for safeguarding', 'new-icb', ['quality assurance officer'], 518),
  person('administrator', 'Administrator of this ledger', 'business-unit', ['administrator']),
  person('board-member', 'Member of the board', null, ['board member']),
  person('internal-auditor', 'Internal auditor', null, ['auditor']),
  person('scrutiny', 'Officer of the scrutiny committee', null, ['scrutiny reader']),
]

export const leadOf = (agency: AgencyKey, day: number): CastPerson => holds('lead', agency, day)

export const auditorOf = (agency: AgencyKey, day: number): CastPerson => holds('auditor', agency, day)

const holds = (post: 'lead' | 'auditor', agency: AgencyKey, day: number): CastPerson => {
  const found = people.find(
    ({ key, agency: theirs, from, until }) =>
      theirs === agency && key.includes(`${post}-`) && from <= day && (until === null || day < until),
  )
  if (!found) throw new Error(`nobody is the ${post} of ${agency} on day ${day}`)
  return found
}

export const named = (key: string): CastPerson => {
  const found = people.find((one) => one.key === key)
  if (!found) throw new Error(`nobody is called ${key}`)
  return found
}
