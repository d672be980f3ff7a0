import { inMemoryStore } from '@ledger/event-store/in-memory'
import {
  eventType,
  unknown,
  uuidFrom,
  words,
  type DomainEvent,
  type PersonalName,
  type PersonalSecret,
  type PersonalText,
} from '@ledger/kernel'
import { inMemoryVault } from '../in-memory/index.js'
import { sealing } from '../sealing.js'
import { ERASED, keyOfPerson, type Vault } from '../vault.js'
import { forgetting } from './forgetting.js'
import { refuseOlderKeys } from './older-keys.js'
import { oldMasterKeysAreDestroyed, rewrapKeys } from './rewrapping.js'

type Noted = DomainEvent<'Noted', { readonly note: PersonalText | null }>
type Named = DomainEvent<'Named', { readonly personId: string; readonly name: PersonalName }>
type Proved = DomainEvent<'Proved', { readonly personId: string; readonly proof: PersonalSecret }>
const eventTypes = [
  eventType<Noted>('Noted', { texts: ['note'] }),
  eventType<Named>('Named', { names: ['name'] }),
  eventType<Proved>('Proved', { secrets: ['proof'] }),
]

/** A log with two notes, of which the second mentions somebody, and that person's name. */
const opened = async () => {
  let minute = 0
  const log = inMemoryStore({ clock: () => `2026-11-24T09:${String((minute += 1)).padStart(2, '0')}:00.000Z` })
  const vault = inMemoryVault()
  const store = sealing(log, vault, eventTypes)
  const meta = {
    actor: { said: unknown, decided: unknown, recorded: unknown },
    command: { id: 'c', hash: '', correlationId: 'c', causationId: null },
    source: { via: 'cli' as const, knownTo: null },
  }
  const add = async (stream: string, { type, data }: Noted | Named | Proved) => {
    const id = uuidFrom(stream)
    await store.append(`ex.${stream}`, 'no stream', [{ id, type, version: 1, occurredOn: null, data, meta }])
    return id
  }
  const plain = `${await add('note-1', { type: 'Noted', data: { note: words('Nobody in it') } })}/note`
  const about = `${await add('note-2', { type: 'Noted', data: { note: words('She was late', ['P1']) } })}/note`
  await add('person-1', { type: 'Named', data: { personId: 'P1', name: { name: 'Robin' } } })
  await add('note-3', { type: 'Noted', data: { note: null } })
  let honoured = 0
  const forget = (keys: Pick<Vault, 'find' | 'erase'> = vault) =>
    forgetting({ log, vault: keys, eventTypes, opened: { honourErasures: async () => void (honoured += 1) } })
  const told = async () => {
    const found: string[] = []
    for await (const { type, data } of store.readAll()) found.push(`${type} ${JSON.stringify(data)}`)
    return found
  }
  return { log, vault, store, add, plain, about, forget, told, honoured: () => honoured }
}

const asked = { erasureId: 'e-1', reason: 'slip-of-the-pen' }

describe('withdrawing a text', () => {
  it('takes its words and no others, and says from when on they are unreadable', async () => {
    const { plain, forget, told, honoured } = await opened()
    expect(await forget().withdrawText(plain, asked)).toEqual({
      ...asked,
      keyNames: [plain],
      startedAt: '2026-11-24T09:05:00.000Z',
      unreadableAt: '2026-11-24T09:06:00.000Z',
      unrecoverableAt: null,
    })
    expect(await told()).toEqual([
      'Noted {"note":{"mentions":[],"text":"[erased]"}}',
      'Noted {"note":{"mentions":["P1"],"text":"She was late"}}',
      'Named {"name":{"name":"Robin"},"personId":"P1"}',
      'Noted {"note":null}',
      `ErasureStarted {"erasureId":"e-1","keyNames":["${plain}"],"reason":"slip-of-the-pen"}`,
      'ErasureCompleted {"erasureId":"e-1"}',
    ])
    expect(honoured()).toBe(1)
  })

  it('again, under the same name or another, is the erasure that was', async () => {
    const { plain, forget, told } = await opened()
    const first = await forget().withdrawText(plain, asked)
    const before = await told()
    expect(await forget().withdrawText(plain, asked)).toEqual(first)
    expect(await forget().withdrawText(plain, { ...asked, erasureId: 'e-2' })).toEqual(first)
    expect(await told()).toEqual(before)
  })

  it.each([
    ['e1/note', 'found none under e1/note'],
    [`${uuidFrom('another')}/note`, 'found none under'],
    ['ledger:salt', 'found none under ledger:salt'],
    ['person:P1', 'found none under person:P1'],
  ])('that is none is refused: %s', async (ref, says) => {
    const { forget, told } = await opened()
    const before = await told()
    await expect(forget().withdrawText(ref, asked)).rejects.toThrow(says)
    expect(await told()).toEqual(before)
  })

  it('needs a code for a reason, and an id of its own', async () => {
    const { plain, about, forget, told } = await opened()
    const refusal = await forget()
      .withdrawText(plain, { ...asked, reason: 'She asked' })
      .then(String, String)
    expect(refusal).toContain('a reason is a code')
    expect(refusal).not.toContain('She')
    await forget().withdrawText(plain, asked)
    await expect(forget().withdrawText(about, asked)).rejects.toThrow('expected a new id for another erasure')
    expect((await told())[1]).toContain('She was late')
  })
})

describe('forgetting a person', () => {
  it('takes their names, and lists the texts that mention them', async () => {
    const { about, forget, told } = await opened()
    const { erasure, mentionedIn } = await forget().forgetPerson('P1', asked)
    expect([erasure.keyNames, mentionedIn]).toEqual([['person:P1'], [about]])
    expect((await told()).slice(1, 3)).toEqual([
      'Noted {"note":{"mentions":["P1"],"text":"She was late"}}',
      'Named {"name":{"name":"[erased]"},"personId":"P1"}',
    ])
  })

  it('takes their secrets, which lie sealed in the log', async () => {
    const { add, forget, told, log } = await opened()
    await add('person-2', { type: 'Proved', data: { personId: 'P1', proof: { secret: 'verifier' } } })
    expect((await told()).at(-1)).toBe('Proved {"personId":"P1","proof":{"secret":"verifier"}}')
    for await (const { data } of log.readAll({ filter: { types: ['Proved'] } }))
      expect(data).toEqual({ personId: 'P1', proof: { sealed: expect.any(String) as unknown } })
    await forget().forgetPerson('P1', asked)
    expect(await told()).toContain('Proved {"personId":"P1","proof":{"secret":"[erased]"}}')
  })

  it('takes those texts too where that is asked for', async () => {
    const { about, forget, told } = await opened()
    const { erasure } = await forget().forgetPerson('P1', { ...asked, texts: 'withdraw' })
    expect(erasure.keyNames).toEqual(['person:P1', about])
    expect((await told())[1]).toContain('[erased]')
    expect((await told())[0]).toContain('Nobody in it')
  })

  it('whom nobody ever named is refused', async () => {
    const { forget } = await opened()
    await expect(forget().forgetPerson('P2', asked)).rejects.toThrow('found none under person:P2')
  })
})

describe('an erasure that was cut short', () => {
  it('is carried on, by whoever asks again or starts', async () => {
    const { vault, plain, forget } = await opened()
    const dying = forget({ ...vault, erase: () => Promise.reject(new Error('dead')) })
    await expect(dying.withdrawText(plain, asked)).rejects.toThrow('dead')
    expect(await forget().erasures()).toMatchObject([{ erasureId: 'e-1', unreadableAt: null }])
    await forget().resume()
    expect(await forget().erasures()).toMatchObject([{ erasureId: 'e-1', unreadableAt: '2026-11-24T09:06:00.000Z' }])
    expect((await vault.find([plain])).get(plain)).toBe(ERASED)
  })

  it('is done again where its keys came back with an old copy', async () => {
    const { plain, vault, forget, told } = await opened()
    const old = await vault.find([plain])
    await forget().withdrawText(plain, asked)
    const before = await told()
    const erased: string[] = []
    const restored = { find: async () => old, erase: async (names: readonly string[]) => void erased.push(...names) }
    await forget(restored).resume()
    expect(erased).toEqual([plain])
    expect(await told()).toEqual(before)
  })
})

describe('what was erased', () => {
  it('is unrecoverable once the rest was rewrapped and somebody says that older master keys are destroyed', async () => {
    const { log, vault, plain, about, forget } = await opened()
    await forget().withdrawText(plain, asked)
    expect(await oldMasterKeysAreDestroyed(log, { commandId: 'd0' })).toEqual([])
    expect(await rewrapKeys(log, vault, Buffer.alloc(32, 2), { commandId: 'r1' })).toEqual(['e-1'])
    await forget().withdrawText(about, { ...asked, erasureId: 'e-2' })
    expect(await oldMasterKeysAreDestroyed(log, { commandId: 'd1' })).toEqual(['e-1'])
    const [first, second] = await forget().erasures()
    expect([first?.unrecoverableAt, second?.unrecoverableAt]).toEqual(['2026-11-24T09:11:00.000Z', null])
  })
})

describe('keys that are older than the log', () => {
  it('are told at the start', async () => {
    const { log, vault } = await opened()
    await refuseOlderKeys(log, vault, eventTypes)
    await expect(refuseOlderKeys(log, inMemoryVault(), eventTypes)).rejects.toThrow(/^the keys are older than the ledger: .*Put back/)
    const erased = inMemoryVault()
    await erased.erase([keyOfPerson('P1')])
    await refuseOlderKeys(log, erased, eventTypes)
  })
})
