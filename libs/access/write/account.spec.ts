import { given, on, told } from '../../../test/dsl/given.js'
import type { SessionStarted } from '../events/index.js'
import { endSession } from './end-session/end-session.js'
import { endSessions } from './end-sessions/end-sessions.js'
import { reinstatePerson } from './reinstate-person/reinstate-person.js'
import { startSession } from './start-session/start-session.js'
import { suspendPerson } from './suspend-person/suspend-person.js'

const today = on('2026-06-30')
const signingIn = {
  ...{ personId: 'P1', method: 'password' as const, until: '2026-06-30T21:00:00.000Z', providerSession: null, providerSubject: null },
  ...{ providerAssurance: null, providerMethods: [] },
  ...{ codeStep: null, recoveryCode: null },
}
const { recoveryCode: _, ...session } = signingIn
const started = (sessionId: string, until = signingIn.until) =>
  told<SessionStarted>({ type: 'SessionStarted', data: { ...session, sessionId, until } })
const suspended = told({ type: 'PersonSuspended' as const, data: { personId: 'P1' } })
const ended = (sessionId: string, why: 'signed-out' | 'ended' | 'suspended') => ({
  type: 'SessionEnded' as const,
  data: { personId: 'P1', sessionId, why },
})

describe('start session', () => {
  it('gets an id of its own', () => {
    given(startSession)
      .when(signingIn, {}, today)
      .then({ type: 'SessionStarted', data: { ...session, sessionId: 'NEW' } })
  })
  it('is refused to somebody suspended', () => {
    given(startSession, suspended).when(signingIn, {}, today).thenRefused('person-suspended')
  })
})

describe('end session', () => {
  it('ends it once', () => {
    given(endSession, started('S1')).when(ended('S1', 'signed-out').data, {}, today).then(ended('S1', 'signed-out'))
    given(endSession, started('S1'), told(ended('S1', 'ended')))
      .when(ended('S1', 'signed-out').data, {}, today)
      .thenNothing()
  })
})

describe('end sessions', () => {
  const yesterday = started('S0', '2026-06-29T21:00:00.000Z')

  it('ends all that may be alive, but perhaps one', () => {
    const wish = { personId: 'P1', why: 'ended' as const, except: null }
    given(endSessions, yesterday, started('S1'), started('S2')).when(wish, {}, today).then(ended('S1', 'ended'), ended('S2', 'ended'))
    given(endSessions, yesterday, started('S1'), started('S2'))
      .when({ ...wish, except: 'S2' }, {}, today)
      .then(ended('S1', 'ended'))
  })
  it('ends one that lasts until after midnight in London, though not in Greenwich', () => {
    given(endSessions, started('S1', '2026-06-29T23:30:00.000Z'))
      .when({ personId: 'P1', why: 'ended', except: null }, {}, today)
      .then(ended('S1', 'ended'))
  })
})

describe('suspend person', () => {
  it('ends their sessions with it, and does nothing a second time', () => {
    given(suspendPerson, started('S1'))
      .when({ personId: 'P1' }, { othersAdministering: 0 }, today)
      .then({ type: 'PersonSuspended', data: { personId: 'P1' } }, ended('S1', 'suspended'))
    given(suspendPerson, suspended).when({ personId: 'P1' }, { othersAdministering: 0 }, today).thenNothing()
  })
  it('is refused where nobody else would administer the partnership', () => {
    const administrator = told({ type: 'RoleGranted' as const, data: { personId: 'P1', role: 'administrator' } })
    given(suspendPerson, administrator).when({ personId: 'P1' }, { othersAdministering: 0 }, today).thenRefused('last-administrator')
    given(suspendPerson, administrator)
      .when({ personId: 'P1' }, { othersAdministering: 1 }, today)
      .then({ type: 'PersonSuspended', data: { personId: 'P1' } })
  })
})

describe('reinstate person', () => {
  it('lets them sign in again, and does nothing where they may', () => {
    given(reinstatePerson, suspended)
      .when({ personId: 'P1' }, {}, today)
      .then({ type: 'PersonReinstated', data: { personId: 'P1' } })
    given(reinstatePerson).when({ personId: 'P1' }, {}, today).thenNothing()
    given(startSession, suspended, told({ type: 'PersonReinstated', data: { personId: 'P1' } }))
      .when(signingIn, {}, today)
      .events()
  })
})
