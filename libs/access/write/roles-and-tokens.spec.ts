import { refuse, words } from '@ledger/kernel'
import { given, on, told } from '../../../test/dsl/given.js'
import { grantRole } from './grant-role/grant-role.js'
import { issueToken } from './issue-token/issue-token.js'
import { revokeToken } from './revoke-token/revoke-token.js'
import { withdrawRole } from './withdraw-role/withdraw-role.js'

const today = on('2026-06-30')
const role = { personId: 'P1', role: 'auditor' }
const [there, alone] = [{ rolesThereAre: ['administrator', 'auditor'] }, { othersAdministering: 0 }]
const granted = { type: 'RoleGranted' as const, data: role }
const withdrawn = { type: 'RoleWithdrawn' as const, data: role }

describe('grant role and withdraw role', () => {
  it('happen, and repeated do nothing', () => {
    given(grantRole).when(role, there, today).then(granted)
    given(grantRole, told(granted)).when(role, there, today).thenNothing()
    given(withdrawRole, told(granted)).when(role, alone, today).then(withdrawn)
    given(withdrawRole, told(granted), told(withdrawn)).when(role, alone, today).thenNothing()
  })
  it('is refused without a role', () => {
    given(grantRole)
      .when({ ...role, role: '' }, there, today)
      .thenRefused('role-missing')
  })
  it('is refused for a role that nobody knows, and says which there are', () => {
    expect(grantRole.decide({ ...role, role: 'Auditor' }, grantRole.evolution.initialState, there, today)).toEqual(
      refuse('role-unknown', { roles: 'administrator, auditor' }),
    )
  })
  it('is not withdrawn from the last administrator; from another it is', () => {
    const administrator = { personId: 'P1', role: 'administrator' }
    const made = told({ type: 'RoleGranted' as const, data: administrator })
    given(withdrawRole, made).when(administrator, alone, today).thenRefused('last-administrator')
    given(withdrawRole, made).when(administrator, { othersAdministering: 1 }, today).then({ type: 'RoleWithdrawn', data: administrator })
    given(withdrawRole, made, told(granted)).when(role, alone, today).then(withdrawn)
    given(withdrawRole).when(administrator, alone, today).thenNothing()
  })
})

const token = {
  ...{ personId: 'P1', label: words('Reports'), hash: 'hash', scopes: ['read' as const], expires: '2027-06-30T09:00:00.000Z', codeStep: 7 },
}
const { ...issued } = { ...token, tokenId: 'NEW' }
const tokenIssued = { type: 'TokenIssued' as const, data: issued }

describe('issue token', () => {
  it('gets an id of its own, and its code counts once', () => {
    given(issueToken)
      .when({ ...token, recoveryCode: null }, {}, today)
      .then(tokenIssued)
    given(issueToken, told(tokenIssued))
      .when({ ...token, recoveryCode: null }, {}, today)
      .thenRefused('code-already-used')
  })
  it('is refused without a label, for nothing, and to somebody suspended', () => {
    const wish = { ...token, recoveryCode: null }
    given(issueToken)
      .when({ ...wish, label: words(' ') }, {}, today)
      .thenRefused('label-missing')
    given(issueToken)
      .when({ ...wish, scopes: [] }, {}, today)
      .thenRefused('scope-missing')
    given(issueToken, told({ type: 'PersonSuspended', data: { personId: 'P1' } }))
      .when(wish, {}, today)
      .thenRefused('person-suspended')
  })
})

describe('revoke token', () => {
  it('happens once', () => {
    const revoked = { type: 'TokenRevoked' as const, data: { personId: 'P1', tokenId: 'NEW' } }
    given(revokeToken, told(tokenIssued)).when(revoked.data, {}, today).then(revoked)
    given(revokeToken, told(tokenIssued), told(revoked)).when(revoked.data, {}, today).thenNothing()
    given(revokeToken).when(revoked.data, {}, today).thenNothing()
  })
})
