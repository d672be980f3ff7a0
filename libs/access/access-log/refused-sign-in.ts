import { NOBODY, OF_NO_PARTNERSHIP, type RefusedSignIn, type WhyNotSignedIn } from './record.js'

/** By what somebody wanted to show who they are. `again` is of whoever is signed in and changes what they sign in with. */
export type WayToSignIn = 'password' | 'code' | 'recovery-code' | 'again' | 'invitation' | 'provider' | 'token'

/** Whose account it was. */
export interface AccountOf {
  readonly partnership: string
  readonly personId: string
}

/** What is recorded of it: neither the name that was typed, for people type passwords there, nor an address. */
export const refusedSignIn = (way: WayToSignIn, why: WhyNotSignedIn, whose: AccountOf | null): RefusedSignIn => ({
  ...{ partnership: whose?.partnership ?? OF_NO_PARTNERSHIP, who: whose?.personId ?? NOBODY, session: null, outcome: 'refused' },
  ...{ deed: 'sign-in', what: { kind: way, id: null }, reviewIds: [], ground: [why], via: way === 'token' ? 'api' : 'page', asAt: null },
})
