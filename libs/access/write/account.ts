import { londonDay, never, type Evolution, type IsoDate, type Told } from '@ledger/kernel'
import { accountEvents, type AccountEvent, type WhyEnded } from '../events/index.js'

/** An account as its own stream tells it. It begins with whatever is first recorded of it. */
export interface Account {
  readonly suspended: boolean
  readonly signInName: string | null
  /** The code with which a password may be set, until it was used. */
  readonly invitation: { readonly codeHash: string; readonly expires: string } | null
  /** Null where the person has no password of this ledger. */
  readonly verifier: string | null
  readonly secondFactor: string | null
  /** The half minute of the last code that was used; -1 before the first. */
  readonly lastCodeStep: number
  /** Hashes in their order; null in the place of one that was used. */
  readonly recoveryCodes: readonly (string | null)[]
  readonly roles: ReadonlySet<string>
  readonly tokens: ReadonlySet<string>
  /** Of sessions that nobody ended: the last day on which each can be alive. */
  readonly sessions: ReadonlyMap<string, IsoDate>
}

const initialState: Account = {
  ...{ suspended: false, signInName: null, invitation: null, verifier: null, secondFactor: null, lastCodeStep: -1 },
  ...{ recoveryCodes: [], roles: new Set<string>(), tokens: new Set<string>(), sessions: new Map() },
}

const evolve = (state: Account, event: Told<AccountEvent>): Account => {
  switch (event.type) {
    case 'AccountInvited': {
      const { signInName, codeHash, expires } = event.data
      return { ...state, signInName: signInName.secret, invitation: { codeHash, expires } }
    }
    case 'PasswordSet':
      return { ...used(state, event.data.codeStep), verifier: event.data.verifier.secret, invitation: null }
    case 'InvitationUsed':
      return { ...state, invitation: null }
    case 'SecondFactorSet':
      return { ...state, secondFactor: event.data.key.secret, lastCodeStep: event.data.codeStep }
    case 'RecoveryCodesMade':
      return { ...used(state, event.data.codeStep), recoveryCodes: event.data.hashes.secret.split(' ') }
    case 'RecoveryCodeUsed':
      return { ...state, recoveryCodes: state.recoveryCodes.map((hash, place) => (place === event.data.place ? null : hash)) }
    case 'SessionStarted': {
      const { sessionId, until, codeStep } = event.data
      return { ...used(state, codeStep), sessions: new Map([...state.sessions, [sessionId, londonDay(until)]]) }
    }
    case 'SessionEnded':
      return { ...state, sessions: new Map([...state.sessions].filter(([sessionId]) => sessionId !== event.data.sessionId)) }
    case 'PersonSuspended':
      return { ...state, suspended: true }
    case 'PersonReinstated':
      return { ...state, suspended: false }
    case 'RoleGranted':
      return { ...state, roles: new Set([...state.roles, event.data.role]) }
    case 'RoleWithdrawn':
      return { ...state, roles: without(state.roles, event.data.role) }
    case 'TokenIssued':
      return { ...used(state, event.data.codeStep), tokens: new Set([...state.tokens, event.data.tokenId]) }
    case 'TokenRevoked':
      return { ...state, tokens: without(state.tokens, event.data.tokenId) }
    default:
      return never(event)
  }
}

const used = (state: Account, codeStep: number | null): Account => ({
  ...state,
  lastCodeStep: Math.max(state.lastCodeStep, codeStep ?? -1),
})

const without = (all: ReadonlySet<string>, one: string): ReadonlySet<string> => new Set([...all].filter((other) => other !== one))

export const account: Evolution<Account, AccountEvent> = { initialState, evolve, types: accountEvents }

/** The end of every token: who made them may not have been this person. */
export const endOfTokens = (personId: string, { tokens }: Account): readonly AccountEvent[] =>
  [...tokens].map((tokenId) => ({ type: 'TokenRevoked', data: { personId, tokenId } }))

/** The end of every session that may be alive on a day, but for one. */
export const endOfSessions = (
  personId: string,
  { sessions }: Account,
  { today, why, except = null }: { readonly today: IsoDate; readonly why: WhyEnded; readonly except?: string | null },
): readonly AccountEvent[] =>
  [...sessions]
    .filter(([sessionId, lastDay]) => sessionId !== except && lastDay >= today)
    .map(([sessionId]) => ({ type: 'SessionEnded', data: { personId, sessionId, why } }))
