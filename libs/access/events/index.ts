import { accountInvited, type AccountInvited } from './account-invited.js'
import { disclosureMade, type DisclosureMade } from './disclosure-made.js'
import { invitationUsed, type InvitationUsed } from './invitation-used.js'
import { passwordSet, type PasswordSet } from './password-set.js'
import { accessLogSealed } from './access-log-sealed.js'
import { needToKnowEvents, type NeedToKnowEvent } from './need-to-know-events.js'
import { personReinstated, type PersonReinstated } from './person-reinstated.js'
import { personSuspended, type PersonSuspended } from './person-suspended.js'
import { providerLinked, type ProviderLinked } from './provider-linked.js'
import { providerUnlinked, type ProviderUnlinked } from './provider-unlinked.js'
import { recoveryCodeUsed, type RecoveryCodeUsed } from './recovery-code-used.js'
import { recoveryCodesMade, type RecoveryCodesMade } from './recovery-codes-made.js'
import { roleGranted, type RoleGranted } from './role-granted.js'
import { roleWithdrawn, type RoleWithdrawn } from './role-withdrawn.js'
import { secondFactorSet, type SecondFactorSet } from './second-factor-set.js'
import { sessionEnded, type SessionEnded } from './session-ended.js'
import { sessionStarted, type SessionStarted } from './session-started.js'
import { signInNameClaimed, type SignInNameClaimed } from './sign-in-name-claimed.js'
import { signInNameReleased, type SignInNameReleased } from './sign-in-name-released.js'
import { tokenIssued, type TokenIssued } from './token-issued.js'
import { tokenRevoked, type TokenRevoked } from './token-revoked.js'
import { wordsKept, type WordsKept } from './words-kept.js'

export type { AccountInvited } from './account-invited.js'
export type { InvitationUsed } from './invitation-used.js'
export type { PasswordSet } from './password-set.js'
export { disclosureMade, type DisclosedItem, type DisclosedTo, type DisclosureMade } from './disclosure-made.js'
export { accessLogSealed, type AccessLogSealed } from './access-log-sealed.js'
export * from './need-to-know-events.js'
export type { PersonReinstated } from './person-reinstated.js'
export type { PersonSuspended } from './person-suspended.js'
export type { ProviderLinked } from './provider-linked.js'
export type { ProviderUnlinked } from './provider-unlinked.js'
export type { RecoveryCodeUsed } from './recovery-code-used.js'
export type { RecoveryCodesMade } from './recovery-codes-made.js'
export type { RoleGranted } from './role-granted.js'
export type { RoleWithdrawn } from './role-withdrawn.js'
export type { SecondFactorSet } from './second-factor-set.js'
export type { SessionEnded, WhyEnded } from './session-ended.js'
export type { SessionStarted, SignInMethod } from './session-started.js'
export type { SignInNameClaimed } from './sign-in-name-claimed.js'
export type { SignInNameReleased } from './sign-in-name-released.js'
export type { TokenIssued, TokenScope } from './token-issued.js'
export type { TokenRevoked } from './token-revoked.js'
export { wordsKept, type KeepReason, type NoticedKind, type WordsKept } from './words-kept.js'

/** What happens to an account: the stream `<partnership>.account-<personId>`. */
export type AccountEvent =
  | AccountInvited
  | InvitationUsed
  | PasswordSet
  | PersonReinstated
  | PersonSuspended
  | RecoveryCodeUsed
  | RecoveryCodesMade
  | RoleGranted
  | RoleWithdrawn
  | SecondFactorSet
  | SessionEnded
  | SessionStarted
  | TokenIssued
  | TokenRevoked

export const accountEvents = [
  accountInvited,
  invitationUsed,
  passwordSet,
  personReinstated,
  personSuspended,
  recoveryCodeUsed,
  recoveryCodesMade,
  roleGranted,
  roleWithdrawn,
  secondFactorSet,
  sessionEnded,
  sessionStarted,
  tokenIssued,
  tokenRevoked,
] as const

/** Whom a name at an OpenID provider stands for: the stream `<partnership>.openid-<keyed hash of issuer and name>`. */
export type ProviderLinkEvent = ProviderLinked | ProviderUnlinked

export const providerLinkEvents = [providerLinked, providerUnlinked] as const

/** Whose a sign-in name is: the stream `~name-signin-<keyed hash>`. */
export type SignInNameEvent = SignInNameClaimed | SignInNameReleased

export const signInNameEvents = [signInNameClaimed, signInNameReleased] as const

/** How somebody shows who they are, and where they are signed in: for themselves and whoever looks after accounts, and part of no history. */
export const signInEvents = [
  ...[accountInvited, invitationUsed, passwordSet, secondFactorSet, recoveryCodesMade, recoveryCodeUsed],
  ...[sessionStarted, sessionEnded, tokenIssued, tokenRevoked, ...providerLinkEvents, ...signInNameEvents],
]

/** Every event of this capability. */
export type AccessEvent = AccountEvent | ProviderLinkEvent | SignInNameEvent | NeedToKnowEvent | DisclosureMade | WordsKept

export const accessEvents = [
  ...accountEvents,
  ...providerLinkEvents,
  ...signInNameEvents,
  ...needToKnowEvents,
  disclosureMade,
  wordsKept,
] as const

/** What is recorded of access logs, in streams that belong to no partnership. */
export const accessLogEvents = [accessLogSealed] as const
