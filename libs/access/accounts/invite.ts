import type { EventStore, LedgerKeys } from '@ledger/event-store'
import type { Command, CommandContext, Outcome, Refused } from '@ledger/kernel'
import { invitationCodeHash, newInvitationCode } from '../credentials/invitation-code.js'
import { isSignInName, normalizedSignInName, signInNameHash } from '../credentials/sign-in-name.js'
import { InvitePerson, type InvitePersonData } from '../write/invite-person/invite-person.js'
import { readAccount } from './read-account.js'
import { claimName, releaseName } from './sign-in-names.js'

export interface InvitingBy {
  /** The one that opens words. */
  readonly store: EventStore
  readonly keys: LedgerKeys
  readonly send: (command: Command<InvitePersonData>) => Promise<Outcome>
}

export interface Inviting {
  readonly personId: string
  readonly signInName: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** Hours for which the code works. */
  readonly hours?: number
}

/** The code is to be told to the person, by another way than the address of this site; it is kept nowhere. */
export type Invited = { readonly done: true; readonly code: string; readonly expires: string; readonly position: string | null } | Refused

const refused = (code: string): Refused => ({ done: false, refused: code, detail: {} })

/**
 * Invites a person to set a password, under a sign-in name that becomes theirs alone: the name is claimed, the invitation recorded, and a name they
 * had before is let go. Refused: `not-a-sign-in-name`, `sign-in-name-taken`, and as `InvitePerson` is.
 */
export const invite = async (
  { store, keys, send }: InvitingBy,
  { personId, signInName, now, hours = 24 }: Inviting,
  context: CommandContext,
): Promise<Invited> => {
  const { partnership } = context
  const name = normalizedSignInName(signInName)
  if (!isSignInName(name)) return refused('not-a-sign-in-name')
  const owner = { partnership, personId }
  const before = (await readAccount(store, partnership, personId)).signInName
  if (!(await claimName(store, signInNameHash(name, keys), owner, context, now))) return refused('sign-in-name-taken')
  const code = newInvitationCode()
  const expires = new Date(now + hours * 3_600_000).toISOString()
  const data = { personId, signInName: { secret: name }, codeHash: invitationCodeHash(code, personId, keys) ?? '', expires }
  const outcome = await send(new InvitePerson(data, context))
  if (!outcome.done) return outcome
  if (before !== null && before !== name) await releaseName(store, signInNameHash(before, keys), owner, context)
  return { done: true, code, expires, position: outcome.position }
}
