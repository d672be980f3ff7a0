import { personReinstated, type PersonReinstated } from './person-reinstated.js'
import { personSuspended, type PersonSuspended } from './person-suspended.js'
import { providerLinked, type ProviderLinked } from './provider-linked.js'
import { providerUnlinked, type ProviderUnlinked } from './provider-unlinked.js'
import { sessionEnded, type SessionEnded } from './session-ended.js'
import { sessionStarted, type SessionStarted } from './session-started.js'
import { wordsKept, type WordsKept } from './words-kept.js'

export type { PersonReinstated } from './person-reinstated.js'
export type { PersonSuspended } from './person-suspended.js'
export type { ProviderLinked } from './provider-linked.js'
export type { ProviderUnlinked } from './provider-unlinked.js'
export type { SessionEnded, WhyEnded } from './session-ended.js'
export type { SessionStarted, SignInMethod } from './session-started.js'
export { wordsKept, type KeepReason, type NoticedKind, type WordsKept } from './words-kept.js'

/** What happens to an account: the stream `<partnership>.account-<personId>`. */
export type AccountEvent = SessionStarted | SessionEnded | PersonSuspended | PersonReinstated

export const accountEvents = [sessionStarted, sessionEnded, personSuspended, personReinstated] as const

/** Whom a name at an OpenID provider stands for: the stream `<partnership>.openid-<keyed hash of issuer and name>`. */
export type ProviderLinkEvent = ProviderLinked | ProviderUnlinked

export const providerLinkEvents = [providerLinked, providerUnlinked] as const

/** Every event of this capability. */
export type AccessEvent = AccountEvent | ProviderLinkEvent | WordsKept

export const accessEvents = [...accountEvents, ...providerLinkEvents, wordsKept] as const
