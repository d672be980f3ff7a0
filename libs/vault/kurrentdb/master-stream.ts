import { randomUUID } from 'node:crypto'
import { jsonEvent, type JSONEventData } from '@eventstore/db-client'
import type { ExpectedRevision } from '@ledger/event-store'
import type { KeysServer } from './keys-server.js'

/**
 * Which master key the keys are under is said in one stream, in events of four types:
 * - `MasterKeyTaken`: from here on they are under this one
 * - `RewrapBegun`: keys are being put under this one, which is not taken yet
 * - `RewrapOvertaken`: a key was made meanwhile, so that it has to be begun again
 * - `OldWrappingsCut`: nothing can be read any more that is wrapped under an earlier one
 */
export type MasterEvent =
  { readonly type: 'MasterKeyTaken' | 'RewrapBegun'; readonly under: string } | { readonly type: 'RewrapOvertaken' | 'OldWrappingsCut' }

const STREAM = '~key-master'

/** Where that stream is. */
export interface MasterState {
  readonly revision: number
  /** The name of the master key that the keys are under. */
  readonly under: string
  readonly rewrapping: boolean
  /** What is wrapped under an earlier one may still be read. */
  readonly cuttingDue: boolean
}

export const masterStream = (server: KeysServer) => {
  /** Nothing where no key was ever kept. */
  const state = async (): Promise<MasterState | undefined> => {
    const events = await server.read(STREAM)
    if (events === 'deleted') throw new Error(`the keys at ${server.place} were deleted by somebody: ${STREAM} has come to its end`)
    let now: MasterState | undefined
    for (const { revision, type, data } of events) {
      const { under } = JSON.parse(Buffer.from(data).toString('utf8')) as { readonly under?: string }
      if (type === 'MasterKeyTaken' && under !== undefined) now = { revision, under, rewrapping: false, cuttingDue: now !== undefined }
      else if (now) now = { ...now, revision, rewrapping: type === 'RewrapBegun', cuttingDue: now.cuttingDue && type !== 'OldWrappingsCut' }
    }
    return now
  }
  return {
    state,
    /** Without reading it whole, where nothing was said since. */
    since: async (known: MasterState): Promise<MasterState | undefined> =>
      (await server.last(STREAM))?.revision === known.revision ? known : state(),
    /** Whether it was said; if not, somebody else said something since. */
    say: async (said: MasterEvent, expected: ExpectedRevision): Promise<boolean> =>
      (await server.append(STREAM, expected, eventOf(said))) === 'taken',
  }
}

export type MasterStream = ReturnType<typeof masterStream>

const eventOf = ({ type, ...data }: MasterEvent): JSONEventData => jsonEvent({ id: randomUUID(), type, data, metadata: new Uint8Array() })
