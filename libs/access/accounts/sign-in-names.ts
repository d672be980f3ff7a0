import { WrongExpectedRevision, type EventStore, type NewEvent } from '@ledger/event-store'
import { uuidFrom, type CommandContext, type Envelope } from '@ledger/kernel'
import { signInNameEvents, type SignInNameEvent } from '../events/index.js'
import { streamOfAccount } from './stream-of-account.js'

/** Whose a sign-in name is. */
export interface NameOwner {
  readonly partnership: string
  readonly personId: string
}

type Log = Pick<EventStore, 'append' | 'readStream'>
export type ClaimContext = Pick<CommandContext, 'commandId' | 'actor' | 'source'>

/** Milliseconds after which a claim is anybody's whose account was never begun: its command died in between. */
const LEFT_AFTER = 600_000

const streamOf = (hash: string): string => `~name-signin-${hash}`

/** Whose the name with this hash is; nothing while it is nobody's. */
export const ownerOfName = async (log: Pick<EventStore, 'readStream'>, hash: string): Promise<NameOwner | null> =>
  ownerIn(await lastOf(log, streamOf(hash)))

/**
 * Claims a name for an account: true where it is theirs from now on, or was already; false where it is another's.
 * @param now milliseconds since 1970
 */
export const claimName = async (log: Log, hash: string, owner: NameOwner, context: ClaimContext, now: number): Promise<boolean> => {
  const last = await lastOf(log, streamOf(hash))
  const holder = ownerIn(last)
  if (holder) {
    if (isSame(holder, owner)) return true
    if (Date.parse(last?.recordedAt ?? '') > now - LEFT_AFTER) return false
    if (await lastOf(log, streamOfAccount(holder.partnership, holder.personId))) return false
  }
  try {
    await append(log, hash, last, { type: 'SignInNameClaimed', data: owner }, context)
    return true
  } catch (error) {
    if (!(error instanceof WrongExpectedRevision)) throw error
    return claimName(log, hash, owner, context, now)
  }
}

/** Lets a name go that is the account's; anything else stays as it is. */
export const releaseName = async (log: Log, hash: string, owner: NameOwner, context: ClaimContext): Promise<void> => {
  const last = await lastOf(log, streamOf(hash))
  const holder = ownerIn(last)
  if (holder && isSame(holder, owner)) await append(log, hash, last, { type: 'SignInNameReleased', data: owner }, context)
}

const isSame = (one: NameOwner, other: NameOwner): boolean => one.partnership === other.partnership && one.personId === other.personId

const ownerIn = (last: Envelope | undefined): NameOwner | null => (last?.type === 'SignInNameClaimed' ? (last.data as NameOwner) : null)

const lastOf = async (log: Pick<EventStore, 'readStream'>, stream: string): Promise<Envelope | undefined> => {
  for await (const event of log.readStream(stream, { direction: 'backwards', limit: 1 })) return event
  return undefined
}

const append = (log: Log, hash: string, last: Envelope | undefined, { type, data }: SignInNameEvent, context: ClaimContext) => {
  const { commandId, actor, source } = context
  const event: NewEvent = {
    id: uuidFrom(commandId, streamOf(hash), type, String(last?.revision ?? -1)),
    type,
    version: signInNameEvents.find((known) => known.type === type)?.version ?? 1,
    occurredOn: null,
    data,
    meta: { actor, command: { id: commandId, hash: '', correlationId: commandId, causationId: null }, source },
  }
  return log.append(streamOf(hash), last?.revision ?? 'no stream', [event])
}
