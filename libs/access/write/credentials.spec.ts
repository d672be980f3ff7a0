import { given, on, told } from '../../../test/dsl/given.js'
import type { AccountEvent } from '../events/index.js'
import { acceptInvitation } from './accept-invitation/accept-invitation.js'
import { changePassword } from './change-password/change-password.js'
import { changeSecondFactor } from './change-second-factor/change-second-factor.js'
import { invitePerson } from './invite-person/invite-person.js'
import { makeRecoveryCodes } from './make-recovery-codes/make-recovery-codes.js'
import { startSession } from './start-session/start-session.js'

const today = on('2026-06-30')
const personId = 'P1'
const event = <Type extends AccountEvent['type']>(type: Type, data: Extract<AccountEvent, { readonly type: Type }>['data']) =>
  ({ type, data }) as Extract<AccountEvent, { readonly type: Type }>

const invitation = { personId, signInName: { secret: 'jo' }, codeHash: 'hash', expires: '2026-07-01T09:00:00.000Z' }
const invited = told(event('AccountInvited', invitation))
const accepting = {
  ...{ personId, codeHash: 'hash', at: '2026-06-30T10:00:00.000Z', verifier: { secret: 'v1' }, key: { secret: 'k1' }, codeStep: 100 },
  recoveryCodes: { count: 2, hashes: { secret: 'h0 h1' } },
}
const credentials = [
  event('PasswordSet', { personId, verifier: { secret: 'v1' }, codeStep: null }),
  event('SecondFactorSet', { personId, key: { secret: 'k1' }, codeStep: 100 }),
  event('RecoveryCodesMade', { personId, count: 2, hashes: { secret: 'h0 h1' }, codeStep: null }),
]
const open = [invited, ...credentials.map((one) => told(one))]
const session = (sessionId: string) =>
  event('SessionStarted', {
    ...{ personId, sessionId, method: 'password', until: '2026-06-30T21:00:00.000Z', providerSession: null, providerSubject: null },
    ...{ providerAssurance: null, providerMethods: [] },
    codeStep: null,
  })
const endOf = (sessionId: string) => event('SessionEnded', { personId, sessionId, why: 'credential-changed' })
const suspended = told(event('PersonSuspended', { personId }))
const noProof = { codeStep: null, recoveryCode: null }

describe('invite person', () => {
  it('lets them set a password, and again where it is lost', () => {
    given(invitePerson).when(invitation, {}, today).then(event('AccountInvited', invitation))
    given(invitePerson, ...open)
      .when(invitation, {}, today)
      .then(event('AccountInvited', invitation))
  })
  it('is refused without a name, and for somebody suspended', () => {
    given(invitePerson)
      .when({ ...invitation, signInName: { secret: ' ' } }, {}, today)
      .thenRefused('sign-in-name-missing')
    given(invitePerson, suspended).when(invitation, {}, today).thenRefused('person-suspended')
  })
})

describe('accept invitation', () => {
  it('sets a password, a second factor and recovery codes at once, and ends what was open before', () => {
    given(acceptInvitation, invited, told(session('S1')))
      .when(accepting, {}, today)
      .then(...credentials, endOf('S1'))
  })
  it('ends the tokens of programs too: whoever made them may not have been this person', () => {
    const issued = {
      personId,
      tokenId: 'T1',
      label: { text: 'Reports' },
      hash: 'h',
      scopes: ['read'],
      expires: '2026-12-31T00:00:00.000Z',
      codeStep: 7,
    }
    given(acceptInvitation, invited, told(event('TokenIssued', issued as never)))
      .when(accepting, {}, today)
      .then(...credentials, event('TokenRevoked', { personId, tokenId: 'T1' }))
  })
  it('is refused with another code, with one that a newer took the place of, and a second time', () => {
    given(acceptInvitation, invited)
      .when({ ...accepting, codeHash: 'other' }, {}, today)
      .thenRefused('not-invited')
    given(acceptInvitation, invited, told(event('AccountInvited', { ...invitation, codeHash: 'newer' })))
      .when(accepting, {}, today)
      .thenRefused('not-invited')
    given(acceptInvitation, ...open)
      .when(accepting, {}, today)
      .thenRefused('not-invited')
  })
  it('is refused when the code works no more, and to somebody suspended', () => {
    given(acceptInvitation, invited)
      .when({ ...accepting, at: invitation.expires }, {}, today)
      .thenRefused('invitation-expired')
    given(acceptInvitation, invited, suspended).when(accepting, {}, today).thenRefused('person-suspended')
  })
})

describe('a code', () => {
  const signingIn = {
    ...{ personId, method: 'password' as const, until: '2026-06-30T21:00:00.000Z', providerSession: null, providerSubject: null },
    ...{ providerAssurance: null, providerMethods: [] },
  }
  it('of an app counts once, and none that is older counts after it', () => {
    for (const codeStep of [99, 100])
      given(startSession, ...open)
        .when({ ...signingIn, codeStep, recoveryCode: null }, {}, today)
        .thenRefused('code-already-used')
    const { recoveryCode: _, ...started } = { ...signingIn, codeStep: 101, recoveryCode: null, sessionId: 'NEW' }
    given(startSession, ...open)
      .when({ ...signingIn, codeStep: 101, recoveryCode: null }, {}, today)
      .then(event('SessionStarted', started))
    given(startSession, ...open, told(event('SessionStarted', started)))
      .when({ ...signingIn, codeStep: 101, recoveryCode: null }, {}, today)
      .thenRefused('code-already-used')
  })
  it('for recovery counts once', () => {
    const wish = { ...signingIn, codeStep: null, recoveryCode: 1 }
    const spent = event('RecoveryCodeUsed', { personId, place: 1 })
    expect(
      given(startSession, ...open)
        .when(wish, {}, today)
        .events()[0],
    ).toEqual(spent)
    given(startSession, ...open, told(spent))
      .when(wish, {}, today)
      .thenRefused('code-already-used')
    given(startSession, ...open)
      .when({ ...wish, recoveryCode: 2 }, {}, today)
      .thenRefused('code-already-used')
  })
})

describe('change password', () => {
  const wish = { ...{ personId, verifier: { secret: 'v2' }, sessionId: 'S1' }, ...noProof, codeStep: 101 }
  it('ends every session but the one it is asked from', () => {
    given(changePassword, ...open, told(session('S1')), told(session('S2')))
      .when(wish, {}, today)
      .then(event('PasswordSet', { personId, verifier: { secret: 'v2' }, codeStep: 101 }), endOf('S2'))
  })
  it('is refused to somebody who has none here, and with a code that was used', () => {
    given(changePassword).when(wish, {}, today).thenRefused('no-password-here')
    given(changePassword, ...open)
      .when({ ...wish, codeStep: 100 }, {}, today)
      .thenRefused('code-already-used')
  })
})

describe('change second factor', () => {
  const wish = { ...{ personId, key: { secret: 'k2' }, codeStep: 101, sessionId: 'S1' }, proof: { ...noProof, recoveryCode: 0 } }
  it('takes a recovery code for the app that is lost, and ends every other session', () => {
    given(changeSecondFactor, ...open, told(session('S2')))
      .when(wish, {}, today)
      .then(
        event('RecoveryCodeUsed', { personId, place: 0 }),
        event('SecondFactorSet', { personId, key: { secret: 'k2' }, codeStep: 101 }),
        endOf('S2'),
      )
  })
  it('is refused to somebody who has none here, and with a code that was used', () => {
    given(changeSecondFactor).when(wish, {}, today).thenRefused('no-password-here')
    given(changeSecondFactor, ...open)
      .when({ ...wish, proof: { ...noProof, codeStep: 100 } }, {}, today)
      .thenRefused('code-already-used')
  })
})

describe('make recovery codes', () => {
  const wish = { personId, count: 1, hashes: { secret: 'h2' }, ...noProof, codeStep: 101 }
  it('takes the place of those before', () => {
    const made = event('RecoveryCodesMade', { personId, count: 1, hashes: { secret: 'h2' }, codeStep: 101 })
    given(makeRecoveryCodes, ...open)
      .when(wish, {}, today)
      .then(made)
    given(makeRecoveryCodes, ...open, told(made))
      .when({ ...wish, codeStep: null, recoveryCode: 1 }, {}, today)
      .thenRefused('code-already-used')
  })
  it('is refused to somebody who has no password here', () => {
    given(makeRecoveryCodes).when(wish, {}, today).thenRefused('no-password-here')
  })
})
