import { randomBytes } from 'node:crypto'
import type { ExpectedRevision } from '@ledger/event-store'
import { ERASED, KeyLost, KeysDiffer, MasterKeyReplaced, type Found, type KeysByName } from '../vault.js'
import { pause } from '@ledger/event-store/kurrentdb'
import { KEY_BYTES } from '../wrapping.js'
import { inParallel } from './in-parallel.js'
import type { KeysServer } from './keys-server.js'
import type { MasterState, MasterStream } from './master-stream.js'
import { idOfKey, keyUnder, nameOfMaster, wrappingIn, wrappingOf, type WrappingKept } from './wrapping-kept.js'

/** In milliseconds. */
const [MOMENT, LONGEST] = [50, 1000]

/** A stream of its own for each key. */
export const streamOfKey = (id: string): string => `~key-${id}`

/** Finds, makes and destroys keys under one master key. */
export const keyring = (server: KeysServer, masters: MasterStream, master: Uint8Array, first: MasterState) => {
  const mine = nameOfMaster(master)
  let known = first

  const ours = async (): Promise<MasterState> => {
    const state = await masters.since(known)
    if (state?.under !== mine) throw new MasterKeyReplaced(server.place)
    known = state
    return state
  }

  /**
   * Nothing that is being put under another master key may miss a key that was made meanwhile. That takes a moment and is waited for; whoever takes longer,
   * or died over it, has to begin again.
   */
  const nobodyMissesIt = async (): Promise<void> => {
    for (let waited = 0; ; waited += MOMENT) {
      const { rewrapping, revision } = await ours()
      if (!rewrapping) return
      if (waited < LONGEST) await pause(MOMENT)
      else if (await masters.say({ type: 'RewrapOvertaken' }, revision)) return
    }
  }

  const kept = async (id: string): Promise<readonly WrappingKept[] | typeof ERASED> => {
    const events = await server.read(streamOfKey(id))
    return events === 'deleted' ? ERASED : events.flatMap((event) => wrappingIn(event) ?? [])
  }

  const found = async (name: string): Promise<Found | undefined> => {
    const id = idOfKey(name)
    const wrappings = await kept(id)
    return wrappings === ERASED ? ERASED : keyUnder(wrappings, id, master)
  }

  const made = async (name: string, key: Uint8Array = randomBytes(KEY_BYTES)): Promise<Found> => {
    const id = idOfKey(name)
    for (let expected: ExpectedRevision = 'no stream'; ;) {
      const answer = await server.append(streamOfKey(id), expected, wrappingOf(key, id, master))
      if (answer === 'taken') return key
      const wrappings = answer === 'deleted' ? ERASED : await kept(id)
      if (wrappings === ERASED) return ERASED
      const there = keyUnder(wrappings, id, master)
      if (there) return there
      // Whoever made it had a master key that was replaced meanwhile, and was told so: nothing is sealed under it.
      await ours()
      const last = wrappings.at(-1)
      if (!last) throw new Error(`stream ${streamOfKey(id)}: expected a key in it, found none that can be read`)
      expected = last.revision
    }
  }

  const byName = (names: readonly string[], all: readonly (Found | undefined)[]): KeysByName =>
    new Map(names.flatMap((name, index) => (all[index] === undefined ? [] : [[name, all[index]] as const])))

  return {
    make: async (names: readonly string[]): Promise<KeysByName> => {
      const each = [...new Set(names)]
      const keys = byName(each, await inParallel(each, (name) => made(name)))
      if (each.length > 0) await nobodyMissesIt()
      return keys
    },
    take: async (taken: ReadonlyMap<string, Uint8Array>): Promise<void> => {
      await inParallel([...taken], async ([name, key]) => {
        const there = await made(name, key)
        if (there !== ERASED && !Buffer.from(there).equals(key)) throw new KeysDiffer(server.place)
      })
      await nobodyMissesIt()
    },
    find: async (names: readonly string[]): Promise<KeysByName> => {
      const each = [...new Set(names)]
      const keys = byName(each, await inParallel(each, found))
      const lost = each.filter((name) => !keys.has(name))
      if (lost.length === 0) return keys
      await ours()
      throw new KeyLost(lost)
    },
    erase: async (names: readonly string[]): Promise<void> => {
      await inParallel([...new Set(names)], (name) => server.bury(streamOfKey(idOfKey(name))))
    },
  }
}

export type Keyring = ReturnType<typeof keyring>
