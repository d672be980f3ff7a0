import fc from 'fast-check'
import { ERASED, KeyLost, type KeysByName, type Vault } from '@ledger/vault'

/** The place where one ledger's keys lie; each call of `open` is as another process's. */
export interface VaultPlace {
  readonly open: (masterKey: Uint8Array) => Promise<Vault>
  /** Whether what was kept is found by another `open`. A vault that lives as long as the process answers only to the first. */
  readonly keeps: boolean
  readonly dispose: () => Promise<void>
}

const MASTER = Buffer.alloc(32, 1)
const OTHER = Buffer.alloc(32, 2)

/** What every vault keeps to, whatever it keeps its keys in. */
export const keepsTheContract = (place: () => Promise<VaultPlace>): void => {
  let at: VaultPlace
  let vault: Vault
  const opened: Vault[] = []
  const open = async (master: Uint8Array = MASTER): Promise<Vault> => {
    const one = await at.open(master)
    opened.push(one)
    return one
  }
  const again = async (master: Uint8Array = MASTER): Promise<Vault> => (at.keeps ? open(master) : vault)
  beforeEach(async () => {
    at = await place()
    vault = await open()
  })
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
    await at.dispose()
  })
  const keyOf = async (name: string, from = vault) => (await from.find([name])).get(name)

  describe('the ledger’s own keys', () => {
    it('are two of 32 bytes, and stay', async () => {
      const { saltKey, commandKey } = await vault.ledgerKeys()
      expect([saltKey.length, commandKey.length]).toEqual([32, 32])
      const later = await (await again()).ledgerKeys()
      expect([Buffer.from(later.saltKey), Buffer.from(later.commandKey)]).toEqual([Buffer.from(saltKey), Buffer.from(commandKey)])
    })
  })

  describe('making keys', () => {
    it('makes one of 32 bytes for each name, each different', async () => {
      const made = await vault.make(['e1/reason', 'e1/note', 'person:P1'])
      expect([...made.keys()].sort()).toEqual(['e1/note', 'e1/reason', 'person:P1'])
      const keys = [...made.values()].map((key) => Buffer.from(key as Uint8Array))
      expect(keys.map(({ length }) => length)).toEqual([32, 32, 32])
      expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(3)
    })

    it('gives the key that is there already', async () => {
      const first = (await vault.make(['e1/reason'])).get('e1/reason')
      expect((await vault.make(['e1/reason', 'e2/reason'])).get('e1/reason')).toEqual(first)
      expect((await (await again()).make(['e1/reason'])).get('e1/reason')).toEqual(first)
    })

    it('takes a name given twice as one, and no names as nothing', async () => {
      expect((await vault.make(['e1/a', 'e1/a'])).size).toBe(1)
      expect((await vault.make([])).size).toBe(0)
      expect((await vault.find([])).size).toBe(0)
    })

    it('gives one key to all who ask at once, here and in another process', async () => {
      const vaults = [vault, await again(), await again()]
      const asked = Array.from({ length: 60 }, (_, index) => `e${index % 10}/text`)
      const made = await Promise.all(asked.map((name, index) => (vaults[index % 3] ?? vault).make([name, 'person:P1'])))
      const found = await vault.find([...new Set(asked), 'person:P1'])
      asked.forEach((name, index) => {
        expect(made[index]?.get(name)).toEqual(found.get(name))
        expect(made[index]?.get('person:P1')).toEqual(found.get('person:P1'))
      })
    })

    it('is found by others as soon as it resolves', async () => {
      const other = await again()
      const made = (await vault.make(['e1/reason'])).get('e1/reason')
      expect(await keyOf('e1/reason', other)).toEqual(made)
    })

    it('takes two thousand names at once', async () => {
      const names = Array.from({ length: 2_000 }, (_, index) => `e${index}/text`)
      const made = await vault.make(names)
      expect(made.size).toBe(2_000)
      const found = await (await again()).find(names)
      const inHex = (keys: KeysByName) => names.map((name) => Buffer.from(keys.get(name) as Uint8Array).toString('hex'))
      expect(inHex(found)).toEqual(inHex(made))
    })

    it('answers the same under any order of asking', async () => {
      const name = fc.constantFrom('e1/a', 'e1/b', 'e2/a', 'person:P1', 'person:P2')
      await fc.assert(
        fc.asyncProperty(fc.array(fc.uniqueArray(name, { minLength: 1 }), { minLength: 1, maxLength: 8 }), async (requests) => {
          const made = await Promise.all(requests.map((names) => vault.make(names)))
          for (const [index, names] of requests.entries()) expect(made[index]).toEqual(await vault.find(names))
        }),
        { numRuns: 20 },
      )
    })
  })

  describe('taking over keys of another vault', () => {
    const [one, two] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)]
    const refused = (asked: Promise<unknown>) => expect(asked).rejects.toMatchObject({ name: 'KeysDiffer' })

    it('keeps them as they are, however often, and makes no others under their names', async () => {
      for (let time = 0; time < 2; time += 1)
        await vault.take(
          new Map([
            ['e1/text', one],
            ['e2/text', two],
          ]),
        )
      expect(Buffer.from((await keyOf('e1/text', await again())) as Uint8Array)).toEqual(one)
      expect(Buffer.from((await vault.make(['e2/text'])).get('e2/text') as Uint8Array)).toEqual(two)
    })

    it('leaves erased what was erased, and refuses another key under the name of one that is there', async () => {
      await vault.erase(['e1/text'])
      await vault.take(new Map([['e1/text', one]]))
      expect(await keyOf('e1/text')).toBe(ERASED)
      await vault.take(new Map([['e2/text', one]]))
      await refused(vault.take(new Map([['e2/text', two]])))
      expect(Buffer.from((await keyOf('e2/text')) as Uint8Array)).toEqual(one)
    })
  })

  describe('finding keys', () => {
    it('says which are lost: they were neither made nor erased', async () => {
      await vault.make(['e1/reason'])
      await vault.erase(['e1/note'])
      const lost = await vault.find(['e1/reason', 'e9/text', 'e1/note', 'person:P9']).then(
        () => undefined,
        (error: unknown) => error as KeyLost,
      )
      expect(lost?.name).toBe('KeyLost')
      expect(lost?.names).toEqual(['e9/text', 'person:P9'])
    })
  })

  describe('erasing keys', () => {
    it('leaves of each that it was erased, for everybody and for good', async () => {
      const other = await again()
      await vault.make(['e1/reason', 'e1/note'])
      await vault.erase(['e1/reason'])
      for (const one of [vault, other, await again()]) {
        expect(await keyOf('e1/reason', one)).toBe(ERASED)
        expect((await one.make(['e1/reason'])).get('e1/reason')).toBe(ERASED)
        expect(await keyOf('e1/note', one)).toHaveLength(32)
      }
    })

    it('is done once, however often it is asked, and of a name that never had a key', async () => {
      await vault.make(['e1/reason'])
      await vault.erase(['e1/reason', 'e7/never'])
      await vault.erase(['e1/reason', 'e7/never'])
      expect([...(await vault.find(['e1/reason', 'e7/never'])).values()]).toEqual([ERASED, ERASED])
      expect((await vault.make(['e7/never'])).get('e7/never')).toBe(ERASED)
    })

    it('wins over all who make the key at the same time', async () => {
      const made = Promise.all(Array.from({ length: 20 }, () => vault.make(['e1/reason'])))
      await vault.erase(['e1/reason'])
      await made
      expect(await keyOf('e1/reason')).toBe(ERASED)
    })
  })

  describe('a new master key', () => {
    it('opens every surviving key, and the erased stay erased', async () => {
      const names = Array.from({ length: 300 }, (_, index) => `e${index}/text`)
      const before = await vault.make(names)
      await vault.erase(['e1/text'])
      const { saltKey, commandKey } = await vault.ledgerKeys()
      await vault.rewrap(OTHER)
      for (const one of [vault, await again(OTHER)]) {
        const after = await one.find(names)
        for (const name of names) expect(after.get(name)).toEqual(name === 'e1/text' ? ERASED : before.get(name))
        expect(await one.ledgerKeys()).toEqual({ saltKey, commandKey })
        expect((await one.make(['later'])).get('later')).toHaveLength(32)
      }
    })

    it('leaves nothing that the old one opens', async () => {
      if (!at.keeps) return
      await vault.make(['e1/text'])
      await expect(at.open(OTHER)).rejects.toMatchObject({ name: 'WrongMasterKey' })
      await vault.rewrap(OTHER)
      await expect(at.open(MASTER)).rejects.toMatchObject({ name: 'WrongMasterKey' })
    })

    it('stops whoever still has the old one, before a key is made that would never open again', async () => {
      if (!at.keeps) return
      const other = await again()
      await other.make(['e1/text'])
      await vault.rewrap(OTHER)
      await expect(other.find(['e1/text'])).rejects.toMatchObject({ name: 'MasterKeyReplaced' })
      await expect(other.make(['e2/text'])).rejects.toMatchObject({ name: 'MasterKeyReplaced' })
      await expect(other.rewrap(MASTER)).rejects.toMatchObject({ name: 'MasterKeyReplaced' })
      expect((await vault.make(['e2/text'])).get('e2/text')).toHaveLength(32)
    })
  })
}
