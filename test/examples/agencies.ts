import type { AgencyRegistered, PersonAppointed } from '../../libs/partnership/events/index.js'
import type { AgencyEvent } from '../../libs/partnership/write/agency.js'
import type { BodyEvent } from '../../libs/partnership/write/body.js'
import type { PersonEvent } from '../../libs/partnership/write/person.js'
import { told } from '../dsl/given.js'

/** The agency "social-care", whose people the council employs. */
export const socialCare: Omit<AgencyRegistered['data'], 'agencyId'> = {
  name: 'Social care',
  kind: 'agency',
  inside: true,
  employerId: 'council',
  from: '2010-04-01',
}

export const registered = told<AgencyEvent>({ type: 'AgencyRegistered', data: { agencyId: 'social-care', ...socialCare } })

/** The body "sub-group". */
export const learningGroup = { name: 'Learning sub-group', role: 'sub-group', from: null } as const

export const established = told<BodyEvent>({ type: 'BodyEstablished', data: { bodyId: 'sub-group', ...learningGroup } })

/** The person "nurse", of the hospital since 2020. */
export const nurse: Omit<PersonAppointed['data'], 'personId'> = {
  name: { name: 'Sam Field' },
  role: 'named nurse',
  agencyIds: ['hospital'],
  from: '2020-01-06',
}

export const appointed = told<PersonEvent>({ type: 'PersonAppointed', data: { personId: 'nurse', ...nurse } })
