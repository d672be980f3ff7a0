import type { AgencyKey } from './agencies.js'

/** Somebody known by role alone. `from` and `until` are days from the first of the story. */
export interface CastPerson {
  readonly key: string
  readonly role: string
  readonly agency: AgencyKey | null
  readonly from: number
  readonly until: number | null
}

const person = (key: string, role: string, agency: AgencyKey | null, from = 0, until: number | null = null): CastPerson => ({
  key,
  role,
  agency,
  from,
  until,
})

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
  person('chair', 'Independent chair', null),
  person('sub-group-chair', 'Chair of the Learning from Reviews sub-group', 'community'),
  person('business-lead', 'Business lead of the partnership', 'business-unit'),
  person('scrutineer', 'Independent scrutineer', 'scrutineer'),
  person('neighbour', 'Reviewer from a neighbouring partnership', 'neighbour'),
  person('lead-partnership', 'Partnership development lead', 'partnership'),
  ...withALeadAndAnAuditor.flatMap((agency) => [
    person(`lead-${agency}`, 'Lead for safeguarding', agency),
    person(`auditor-${agency}`, 'Quality and audit lead', agency),
  ]),
  person('lead-police', 'Lead for safeguarding', 'police', 0, 500),
  person('second-lead-police', 'Lead for safeguarding', 'police', 500),
  person('auditor-police', 'Quality and audit lead', 'police'),
  person('lead-icb', 'Designated nurse for safeguarding', 'icb', 0, 518),
  person('lead-new-icb', 'Designated nurse for safeguarding', 'new-icb', 518),
  person('auditor-icb', 'Designated doctor for safeguarding', 'icb', 0, 518),
  person('auditor-new-icb', 'Designated doctor for safeguarding', 'new-icb', 518),
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
