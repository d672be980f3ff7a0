import type { Recorded } from '@ledger/event-store/kurrentdb'
import { MasterKeyReplaced } from '../vault.js'
import { inParallel } from './in-parallel.js'
import { streamOfKey } from './keyring.js'
import type { KeysServer } from './keys-server.js'
import type { MasterState, MasterStream } from './master-stream.js'
import { keyUnder, nameOfMaster, wrappingIn, wrappingOf, type WrappingKept } from './wrapping-kept.js'

/**
 * Puts every surviving key under a new master key. A server writes to one stream at a time, so it takes three steps, each of which can be done again by
 * whoever begins anew: a second wrapping beside the first in the stream of each key; one event that takes the new master key, and with it all of them or
 * none; then the first wrappings are cut off. Until that event is there the old master key alone counts, and after it the new one alone.
 */
export const rewrapped = async (server: KeysServer, masters: MasterStream, { from, to }: Masters): Promise<MasterState> => {
  const [mine, next] = [nameOfMaster(from), nameOfMaster(to)]
  const stillMine = async (): Promise<MasterState> => {
    const state = await masters.state()
    if (state?.under !== mine) throw new MasterKeyReplaced(server.place)
    return state
  }
  await stillMine()
  if (mine === next) throw new Error('expected a new master key, found the one that the keys are under')
  const keys = keysOn(server)
  const wrapNewOnes = async (): Promise<void> => {
    await inParallel(await keys.learn(), async ([id, wrappings]) => wrapBeside(server, id, wrappings, { from, to }))
  }
  // Most of it before it is said to have begun: what comes after is short, for whoever makes a key waits for it.
  await wrapNewOnes()
  for (;;) {
    const { revision } = await stillMine()
    if (!(await masters.say({ type: 'RewrapBegun', under: next }, revision))) continue
    await wrapNewOnes()
    // Whoever made a key meanwhile and waited in vain has said so in between, and it is begun again.
    if (await masters.say({ type: 'MasterKeyTaken', under: next }, revision + 1)) break
  }
  return oldOnesCut(server, masters, to)
}

/** Cuts off what is wrapped under earlier master keys; also what one who was killed over it left behind. */
export const oldOnesCut = async (server: KeysServer, masters: MasterStream, master: Uint8Array): Promise<MasterState> => {
  const mine = nameOfMaster(master)
  const streams = (await keysOn(server).learn()).flatMap(([id, wrappings]) => {
    const last = wrappings.findLast(({ under }) => under === mine)
    return last && last.revision > 0 ? [{ id, last }] : []
  })
  await inParallel(streams, ({ id, last }) => server.cutBefore(streamOfKey(id), last.revision))
  for (;;) {
    const state = await masters.state()
    if (state?.under !== mine) throw new MasterKeyReplaced(server.place)
    if (!state.cuttingDue) return state
    await masters.say({ type: 'OldWrappingsCut' }, state.revision)
  }
}

interface Masters {
  readonly from: Uint8Array
  readonly to: Uint8Array
}

const wrapBeside = async (server: KeysServer, id: string, wrappings: readonly WrappingKept[], { from, to }: Masters): Promise<void> => {
  const key = keyUnder(wrappings, id, from)
  // Without one it was made under a master key that was replaced before anything was sealed with it.
  if (!key || Buffer.from(keyUnder(wrappings, id, to) ?? []).equals(key)) return
  const stream = streamOfKey(id)
  for (let last = wrappings.at(-1)?.revision ?? 0; ;) {
    if ((await server.append(stream, last, wrappingOf(key, id, to))) !== 'elsewhere') return
    last = (await server.last(stream))?.revision ?? last
  }
}

type KeyOn = readonly [id: string, wrappings: readonly WrappingKept[]]

const keysOn = (server: KeysServer) => {
  const all = new Map<string, WrappingKept[]>()
  let last: Recorded | undefined
  return {
    /** Reads on from where it was, and answers with the keys that were written to since and are not erased. */
    learn: async (): Promise<readonly KeyOn[]> => {
      const changed = new Set<string>()
      for await (const recorded of server.everything(last)) {
        last = recorded
        const id = recorded.stream.slice(streamOfKey('').length)
        changed.add(id)
        const wrapping = wrappingIn(recorded)
        if (!wrapping) all.delete(id)
        else if (all.get(id)?.push(wrapping) === undefined) all.set(id, [wrapping])
      }
      return [...changed].flatMap((id) => (all.has(id) ? [[id, all.get(id) ?? []] as const] : []))
    },
  }
}
