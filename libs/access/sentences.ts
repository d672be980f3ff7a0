import { dayInWords, listed, londonDay, never, quoted, type Sentences } from '@ledger/kernel'
import { disclosureSentences } from './disclosure-sentences.js'
import { needToKnowSentences } from './need-to-know-sentences.js'
import type { AccessEvent, KeepReason, NoticedKind, SignInMethod, WhyEnded } from './events/index.js'

/** Each event of access in plain English; who and when are told beside it. */
export const accessSentences: Sentences<AccessEvent> = {
  ...needToKnowSentences,
  ...disclosureSentences,
  ProviderLinked: ({ data }, resolve) => `${resolve.person(data.personId)} signs in through ${hostOf(data.issuer)} from now on.`,
  ProviderUnlinked: ({ data }, resolve) => `${resolve.person(data.personId)} signs in through ${hostOf(data.issuer)} no more.`,
  SessionStarted: ({ data }, resolve) =>
    `${resolve.person(data.personId)} signed in ${by(data.method)}, until ${dayInWords(londonDay(data.until))} at the latest.`,
  SessionEnded: ({ data }, resolve) => `A session of ${resolve.person(data.personId)} ended: ${because(data.why)}.`,
  AccountInvited: ({ data }, resolve) =>
    `${resolve.person(data.personId)} invited to set a password and a second factor, by ${dayInWords(londonDay(data.expires))}.`,
  InvitationUsed: ({ data }, resolve) => `${resolve.person(data.personId)} used the code of their invitation.`,
  PasswordSet: ({ data }, resolve) => `${resolve.person(data.personId)} set a password.`,
  SecondFactorSet: ({ data }, resolve) => `${resolve.person(data.personId)} linked an app that makes codes.`,
  RecoveryCodesMade: ({ data }, resolve) =>
    `${data.count} recovery codes made for ${resolve.person(data.personId)}; earlier ones work no more.`,
  RecoveryCodeUsed: ({ data }, resolve) => `${resolve.person(data.personId)} used a recovery code.`,
  RoleGranted: ({ data }, resolve) => `${resolve.person(data.personId)} given the role of ${data.role}.`,
  RoleWithdrawn: ({ data }, resolve) => `${resolve.person(data.personId)} no longer has the role of ${data.role}.`,
  TokenIssued: ({ id, data }, resolve) =>
    `${resolve.person(data.personId)} made a token called ${quoted(id, 'label', resolve)}, good until ${dayInWords(londonDay(data.expires))}.`,
  TokenRevoked: ({ data }, resolve) => `A token of ${resolve.person(data.personId)} revoked: it works no more.`,
  SignInNameClaimed: ({ data }, resolve) => `A sign-in name claimed for ${resolve.person(data.personId)}.`,
  SignInNameReleased: ({ data }, resolve) => `A sign-in name of ${resolve.person(data.personId)} released.`,
  PersonSuspended: ({ data }, resolve) => `${resolve.person(data.personId)} suspended: they cannot sign in until they are reinstated.`,
  PersonReinstated: ({ data }, resolve) => `${resolve.person(data.personId)} reinstated: they can sign in again.`,
  WordsKept: ({ data }) =>
    `Words kept as they are, in ${listed(data.fields.map(({ field, kinds }) => `“${field}” (${listed(kinds.map(noticed))})`))}: ${since(data.reason)}.`,
}

const NOTICED: Readonly<Record<NoticedKind, string>> = {
  'nhs-number': 'what looks like an NHS number',
  'date-of-birth': 'what looks like a date of birth',
  postcode: 'a postcode',
  'e-mail': 'an e-mail address',
  phone: 'a phone number',
  'name-in-directory': 'a name of somebody in the directory',
}

const noticed = (kind: NoticedKind): string => NOTICED[kind]

const since = (reason: KeepReason): string => {
  switch (reason) {
    case 'about-nobody':
      return 'it is about no person'
    case 'already-public':
      return 'it is an agency’s own, and public'
    case 'named-on-purpose':
      return 'somebody is named in their work, and knows it'
    case 'needed':
      return 'the record would be wrong without it, or somebody less safe'
    case 'as-imported':
      return 'they came so in a file that was imported'
    default:
      return never(reason)
  }
}

const hostOf = (issuer: string): string => (URL.canParse(issuer) ? new URL(issuer).host : issuer)

const by = (method: SignInMethod): string => {
  switch (method) {
    case 'password':
      return 'with a password and a second factor'
    case 'recovery-code':
      return 'with a password and a recovery code'
    case 'openid':
      return 'through their organisation'
    default:
      return never(method)
  }
}

const because = (why: WhyEnded): string => {
  switch (why) {
    case 'signed-out':
      return 'they signed out'
    case 'ended':
      return 'somebody ended it'
    case 'credential-changed':
      return 'their password or second factor was changed elsewhere'
    case 'provider':
      return 'their organisation says that they signed out there'
    case 'suspended':
      return 'they were suspended'
    default:
      return never(why)
  }
}
