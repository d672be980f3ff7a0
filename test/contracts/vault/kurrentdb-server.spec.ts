import { systemClock, foundLedger, LogUnavailable } from '@ledger/event-store'
import { openKurrentStore } from '@ledger/event-store/kurrentdb'
import { ERASED, type KeysByName, type KeysThere, type Vault } from '@ledger/vault'
import { openKurrentVault } from '@ledger/vault/kurrentdb'
import { startStandIn, type StandIn } from '../../stand-in/index.js'

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer, Buffer]
const names = Array.from({ length: 120 }, (_, index) => `e${index}/text`)

describe('keys on a server', () => {
  let standIn: StandIn
  const opened: Vault[] = []
  beforeEach(async () => void (standIn = await startStandIn()))
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
    await standIn.stop()
  })
  const open = async (master: Uint8Array = FIRST, patience = 20_000): Promise<Vault> => {
    const vault = await openKurrentVault(standIn.url, () => master, { patience })
    opened.push(vault)
    return vault
  }
  const inHex = (keys: KeysByName) =>
    names.map((name) => keys.get(name)).map((key) => (key === ERASED ? key : Buffer.from(key ?? []).toString('hex')))
  const streams = () => [...new Set(standIn.log.all.map(({ stream }) => stream))].filter((stream) => stream.startsWith('~key-'))
  /** Puts everything under another master key, and the server is gone after so many writes. */
  const cutShort = async (vault: Vault, to: Uint8Array, writes: number): Promise<void> => {
    const after = standIn.log.all.length + writes
    let stopped: Promise<void> | undefined
    const look = () => void (standIn.log.all.length >= after && (stopped ??= standIn.stop()))
    standIn.log.written.on('written', look)
    await expect(vault.rewrap(to)).rejects.toThrow(LogUnavailable)
    standIn.log.written.off('written', look)
    await stopped
    await standIn.restart()
  }

  it('lie under no name that anybody could read, each in a stream that is ended when it is erased', async () => {
    const vault = await open()
    await vault.make(['e1/reason', 'person:P1'])
    await vault.erase(['person:P1'])
    expect(streams().every((stream) => /^~key-(master|[0-9a-f]{64})$/.test(stream))).toBe(true)
    expect(standIn.log.all.filter(({ type }) => type === '$streamDeleted')).toHaveLength(1)
    expect(JSON.stringify(standIn.log.all.map(({ data }) => Buffer.from(data).toString()))).not.toMatch(/person|reason|P1/)
  })

  it('are told of to whoever has to say the master key', async () => {
    const told: KeysThere[] = []
    for (let time = 0; time < 2; time += 1) {
      const vault = await openKurrentVault(standIn.patientUrl, (there) => (told.push(there), FIRST))
      await vault.close()
    }
    expect(told.map(({ exist }) => exist)).toEqual([false, true])
  })

  it('that are gone are missed at the start, where the ledger is still there', async () => {
    const store = await openKurrentStore(standIn.patientUrl, { clock: systemClock, saltKey: FIRST })
    await foundLedger(store, {})
    await store.close()
    await expect(open()).rejects.toThrow(/holds a ledger \(stream ~ledger\) without its keys/)
    expect(streams()).toEqual([])
  })

  it('cannot be had from a server that says nothing, and can as soon as it answers again', async () => {
    const made = await (await open()).make(names)
    const vault = await open(FIRST, 2_000)
    standIn.blackHole(true)
    const reasons = await Promise.all(
      [vault.find(names), vault.make(['e']), vault.erase(['e'])].map((asked) => asked.catch((error: unknown) => error)),
    )
    for (const reason of reasons) expect(reason).toBeInstanceOf(LogUnavailable)
    standIn.blackHole(false)
    expect(inHex(await (await open()).find(names))).toEqual(inHex(made))
  })

  it.each([1, 2, 60, 121])('stay under the old master key where a new one was given and all ended after %d writes', async (writes) => {
    const before = await (await open()).make(names)
    await (await open()).erase(['e7/text'])
    await cutShort(await open(), SECOND, writes)
    await expect(open(SECOND)).rejects.toMatchObject({ name: 'WrongMasterKey' })
    const vault = await open()
    const still = inHex(before).map((key, index) => (index === 7 ? ERASED : key))
    expect(inHex(await vault.find(names))).toEqual(still)
    expect((await vault.make(['later'])).get('later')).toHaveLength(32)
    await vault.rewrap(THIRD)
    const after = await open(THIRD)
    expect(inHex(await after.find(names))).toEqual(still)
    expect((await after.find(['later'])).get('later')).toEqual((await vault.find(['later'])).get('later'))
    await expect(open(SECOND)).rejects.toMatchObject({ name: 'WrongMasterKey' })
  })

  it('are all under the new master key where all ended as soon as it was taken, and the next start cuts off the old', async () => {
    const before = await (await open()).make(names)
    await cutShort(await open(), SECOND, 180)
    const old = () => streams().filter((stream) => readable(standIn, stream) > 1 && stream !== '~key-master')
    expect(old()).not.toEqual([])
    const vault = await open(SECOND)
    expect(inHex(await vault.find(names))).toEqual(inHex(before))
    expect(old()).toEqual([])
  })

  it('that are made while others are put under a new master key are under it too', async () => {
    const [vault, other] = [await open(), await open()]
    await vault.make(names)
    let going = true
    const [made, refused] = [new Map<string, unknown>(), new Set<string>()]
    const making = (async () => {
      for (let index = 0; going; index += 1) {
        const name = `new${index}/text`
        await other.make([name]).then(
          (keys) => made.set(name, keys.get(name)),
          (error: Error) => refused.add(error.name),
        )
      }
    })()
    await vault.rewrap(SECOND)
    const later = other.make(['one more'])
    going = false
    await making
    await expect(later).rejects.toMatchObject({ name: 'MasterKeyReplaced' })
    expect(made.size).toBeGreaterThan(0)
    expect([...refused].filter((name) => name !== 'MasterKeyReplaced')).toEqual([])
    expect(await vault.find([...made.keys()])).toEqual(made)
  })
})

/** How many events of a stream may still be read: what its metadata cuts off is not counted. */
const readable = ({ log }: StandIn, stream: string): number => {
  const metadata = log.stream(`$$${stream}`).at(-1)
  const from = metadata ? (JSON.parse(Buffer.from(metadata.data).toString()) as { readonly $tb: number }).$tb : 0
  return log.stream(stream).filter(({ revision }) => revision >= BigInt(from)).length
}
