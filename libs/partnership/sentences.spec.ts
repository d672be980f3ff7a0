import { spoken } from '../../test/dsl/spoken.js'
import { partnershipSentences } from './index.js'

const tell = spoken(partnershipSentences)
const agency = { agencyId: 'social care', name: 'Social care', kind: 'agency', inside: true, employerId: null, from: null } as const
const post = { personId: 'Sam Field', role: 'named nurse', agencyIds: ['the hospital', 'the police'], from: '2020-01-06' }

describe('a partnership in plain English', () => {
  it.each([
    [
      tell('PartnershipFounded', { partnershipId: 'ex', name: 'Exampleshire', defaultBasis: 'recorded', fictional: true }),
      'Exampleshire took up this ledger. It is made up.',
    ],
    [tell('AgencyRegistered', agency), 'Social care registered. Its asks count in the totals.'],
    [
      tell('AgencyRegistered', { ...agency, employerId: 'the council', inside: false }),
      'Social care registered; its people are employed by the council. Its asks do not count in the totals.',
    ],
    [
      tell('AgencyEmployerChanged', { agencyId: 'social care', employerId: 'the trust', from: '2024-04-01' }),
      'The people of social care are employed by the trust from 1 April 2024.',
    ],
    [
      tell('AgencyEmployerChanged', { agencyId: 'social care', employerId: 'social care', from: '2024-04-01' }),
      'From 1 April 2024, social care employs its own people.',
    ],
    [
      tell('AgencySucceeded', { agencyId: 'the clinical group', successorId: 'the care board', from: '2022-07-01' }),
      'From 1 July 2022, the care board stands in the place of the clinical group. What was checked before stays checked.',
    ],
    [
      tell('BodyEstablished', { bodyId: 'b', name: 'Learning sub-group', role: 'sub-group', from: null }),
      'Learning sub-group established as a sub-group.',
    ],
    [
      tell('BodySucceeded', { bodyId: 'the old board', successorId: 'the partnership', from: '2019-09-29' }),
      'From 29 September 2019, the partnership stands in the place of the old board.',
    ],
    [
      tell('PersonAppointed', { ...post, name: { name: 'Sam Field' } }),
      'Sam Field took up post as named nurse for the hospital and the police from 6 January 2020.',
    ],
    [tell('PersonMoved', { ...post, agencyIds: [] }), 'Sam Field moved to another post as named nurse from 6 January 2020.'],
    [
      tell('PersonLeft', { personId: 'Sam Field', from: '2024-12-31' }),
      'Sam Field left on 31 December 2024. What was theirs needs another lead.',
    ],
    [
      tell('PolicySet', {
        policyId: 'p',
        policyVersion: '2024',
        shelfLifeMonths: 24,
        recheckIntervalMonths: 1,
        dueSoonDays: 30,
        from: null,
      }),
      'Policy 2024 set: a test stays good for 24 months, a re-check comes after 1 month at the earliest, and due soon means within 30 days.',
    ],
  ])('%s', (told, english) => {
    expect(told).toBe(english)
  })
})
