import { openTestLedger } from '../../test/dsl/ledger.js'
import { foundExampleshire, id } from '../../test/examples/small-partnership.js'
import {
  agenciesUnknown,
  allPolicies,
  ChangeAgencyEmployer,
  detailsOfPartnership,
  MovePerson,
  namesOfAgencies,
  namesOfBodies,
  partnershipEvents,
  partnershipProjections,
  peopleInPost,
  policyOn,
  RecordPersonLeft,
  RegisterAgency,
  SetPolicy,
  structureOf,
  SucceedAgency,
  SucceedBody,
  EstablishBody,
} from './index.js'
import { PartnershipModule } from './partnership.module.js'
import { AgencyNames } from './queries.js'

const parts = { modules: [PartnershipModule], projections: partnershipProjections, eventTypes: partnershipEvents }

describe('what a partnership recorded can be asked about', () => {
  let ledger: Awaited<ReturnType<typeof openTestLedger>>
  beforeAll(async () => {
    ledger = await openTestLedger(parts)
    await foundExampleshire(ledger)
  })
  afterAll(() => ledger.close())

  it('has a name, a basis, and says that it is made up', async () => {
    expect(await ledger.ask(detailsOfPartnership, {})).toEqual({
      ...{ partnershipId: id('exampleshire'), name: 'Exampleshire', defaultBasis: 'recorded', fictional: true },
    })
  })

  it('names its agencies in order', async () => {
    expect((await ledger.ask(namesOfAgencies, {})).map(({ name }) => name)).toEqual(['council', 'hospital', 'police', 'social care'])
    expect(AgencyNames.Query.name).toBe('agency-names')
  })

  it('does not know an agency that nobody registered', async () => {
    expect(await ledger.ask((db) => agenciesUnknown(db, [id('hospital'), 'nobody', 'nobody']), {})).toEqual(['nobody'])
    const refused = await ledger.send('odd line', RegisterAgency, {
      name: 'odd',
      kind: 'agency',
      inside: true,
      employerId: 'nobody',
      from: null,
    })
    expect(refused).toMatchObject({ done: false, refused: 'agency-unknown', detail: { agencyId: 'nobody' } })
  })

  it('knows who employs whose people, and who succeeded whom, from which day', async () => {
    await ledger.send('new employer', ChangeAgencyEmployer, { agencyId: id('social care'), employerId: id('hospital'), from: '2025-04-01' })
    await ledger.send('merger', SucceedAgency, { agencyId: id('police'), successorId: id('council'), from: '2025-05-01' })
    const structure = await ledger.ask(structureOf, {})
    expect(structure.get(id('social care'))).toEqual({
      agencyId: id('social care'),
      kind: 'agency',
      employers: [
        { employerId: id('council'), from: null },
        { employerId: id('hospital'), from: '2025-04-01' },
      ],
      successors: [],
    })
    expect(structure.get(id('police'))?.successors).toEqual([{ successorId: id('council'), from: '2025-05-01' }])
  })

  it('names its bodies, and which of them handed over', async () => {
    await ledger.send('new group', EstablishBody, { name: 'A new group', role: 'panel', from: '2025-01-01' })
    await ledger.send('handed over', SucceedBody, { bodyId: id('sub-group'), successorId: id('new group'), from: '2025-01-01' })
    expect((await ledger.ask(namesOfBodies, {})).map(({ name, successorId }) => [name, successorId])).toEqual([
      ['A new group', null],
      ['Learning sub-group', id('new group')],
    ])
  })

  it('lists who is in post today: moved people by their last move, without those who left', async () => {
    await ledger.send('moved', MovePerson, {
      personId: id('nurse'),
      role: 'link nurse',
      agencyIds: [id('hospital'), id('police')],
      from: '2025-01-01',
    })
    await ledger.send('moves again', MovePerson, { personId: id('nurse'), role: 'yet to come', agencyIds: [], from: '2025-12-01' })
    await ledger.send('left', RecordPersonLeft, { personId: id('chair'), from: '2025-05-31' })
    expect(await ledger.ask(peopleInPost, {})).toEqual([
      { personId: id('nurse'), name: 'Sam Field', role: 'link nurse', agencyIds: [id('hospital'), id('police')] },
    ])
  })

  it('has the policy of each day, and none before the first', async () => {
    await ledger.send('stricter', SetPolicy, {
      policyVersion: '2025',
      shelfLifeMonths: 12,
      recheckIntervalMonths: 6,
      dueSoonDays: 14,
      from: '2025-04-01',
    })
    const versionOn = (day: string) => ledger.ask((db) => policyOn(db, day)?.policyVersion, {})
    expect([await versionOn('2024-03-31'), await versionOn('2024-04-01'), await versionOn('2025-04-01')]).toEqual([
      undefined,
      '2024',
      '2025',
    ])
    expect(await ledger.ask(allPolicies, {})).toHaveLength(2)
  })

  it('refuses a policy under a version that another bears', async () => {
    const again = await ledger.send('again', SetPolicy, {
      policyVersion: '2024',
      shelfLifeMonths: 1,
      recheckIntervalMonths: 1,
      dueSoonDays: 1,
      from: null,
    })
    expect(again).toMatchObject({ done: false, refused: 'policy-version-taken' })
  })
})
