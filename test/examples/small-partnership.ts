import { idFrom, type Who } from '@ledger/kernel'
import { AppointPerson, EstablishBody, FoundPartnership, RegisterAgency, SetPolicy } from '@ledger/partnership'
import type { openTestLedger } from '../dsl/ledger.js'

type TestLedger = Awaited<ReturnType<typeof openTestLedger>>

export const id = (name: string): string => idFrom(name)

/** Somebody of an agency, known by the role they were appointed to. */
export const speaking = (role: string, ...agencies: readonly string[]): Who => ({
  kind: 'person',
  personId: id(role),
  agencyIds: agencies.map(id),
})

export const atSubGroup = (...stoodBack: readonly string[]): Who => ({
  kind: 'body',
  bodyId: id('sub-group'),
  metOn: '2025-06-04',
  stoodBack: stoodBack.map(id),
})

/** Exampleshire with a hospital, police and a council, a sub-group, a chair and a nurse; each command bears the name of what it makes. */
export const foundExampleshire = async ({ send }: TestLedger): Promise<void> => {
  await send('exampleshire', FoundPartnership, {
    partnershipId: id('exampleshire'),
    name: 'Exampleshire',
    defaultBasis: 'recorded',
    fictional: true,
  })
  for (const name of ['hospital', 'police', 'council'])
    await send(name, RegisterAgency, { name, kind: 'agency', inside: true, employerId: null, from: null })
  await send('social care', RegisterAgency, { name: 'social care', kind: 'agency', inside: true, employerId: id('council'), from: null })
  await send('sub-group', EstablishBody, { name: 'Learning sub-group', role: 'sub-group', from: null })
  await send('chair', AppointPerson, { name: { name: 'Robin Marsh' }, role: 'independent chair', agencyIds: [], from: null })
  await send('nurse', AppointPerson, { name: { name: 'Sam Field' }, role: 'named nurse', agencyIds: [id('hospital')], from: '2020-01-06' })
  await send('policy', SetPolicy, {
    policyVersion: '2024',
    shelfLifeMonths: 24,
    recheckIntervalMonths: 6,
    dueSoonDays: 30,
    from: '2024-04-01',
  })
}
