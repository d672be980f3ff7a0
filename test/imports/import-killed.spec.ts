import { importFile, unfinishedImports } from '@ledger/imports'
import type { Command } from '@ledger/kernel'
import { digestKey, ledgerHere, question, realFile, today, type LedgerHere } from './ledger.js'

const lines = realFile().toString('utf8').split('\r\n')
const fileOf = (...reviews: readonly string[]): string =>
  [lines[0], ...lines.slice(1).filter((line) => reviews.some((code) => line.startsWith(`${code},`)))].join('\r\n')
const file = fileOf('MAAP-2016', 'KMPT-MRS')
/** Two sources in one partnership, and a third in another. */
const [headings, ...corn] = fileOf('CORN-650').split('\r\n')
const elsewhere = corn.map((line) => line.replace('CORN-650', 'CORN-651').replace(/https?:[^,]*/, 'https://elsewhere.example/plan'))
const severalSources = [headings, ...corn.slice(0, 3), ...elsewhere.slice(0, 3), ...fileOf('BHFT-TU').split('\r\n').slice(1, 3)].join(
  '\r\n',
)
const kmpt = 'kent-and-medway-nhs-and-social-care-partnership-trust'
const maap =
  'norfolk-and-suffolk-nhs-foundation-trust-and-a-clinical-commissioning-group-are-the-leads-commissioning-board-not-named-in-the-stored-part'

class Killed extends Error {}

/** The import dies before its nth command, or, when told so, after it was recorded and before anybody heard. */
const killedAt = async (ledger: LedgerHere, nth: number, unheard = false, text = file): Promise<void> => {
  let count = 0
  const execute = async (command: Command<object>) => {
    count += 1
    if (count === nth && !unheard) throw new Killed()
    const outcome = await ledger.commands.execute(command)
    if (count === nth) throw new Killed()
    return outcome as never
  }
  const options = { file: 'plan.csv', bytes: Buffer.from(text), today, digestKey }
  await expect(importFile({ commands: { execute }, readModels: ledger.readModels }, options)).rejects.toThrow(Killed)
}

const unfinished = async (ledger: LedgerHere, partnership: string) => {
  const db = await ledger.readModels.read(partnership, null)
  return db.atOnce((rows) => unfinishedImports(rows, question))
}

/** What was recorded, less when and where. */
const facts = async (ledger: LedgerHere): Promise<readonly string[]> => {
  const told: string[] = []
  for await (const { type, stream, data } of ledger.store.readAll())
    if (!stream.startsWith('~')) told.push(JSON.stringify([stream, type, data]))
  return told
}

describe('an import that is killed', () => {
  let whole: readonly string[]
  beforeAll(async () => {
    const ledger = await ledgerHere()
    await ledger.accounted(file)
    whole = await facts(ledger)
    await ledger.gone()
  })

  it.each([2, 3, 7, 12, 20, 33, 60, 100])('before command %i, and then resumed, says what it would have said', async (nth) => {
    const ledger = await ledgerHere()
    await killedAt(ledger, nth)
    const report = await ledger.accounted(file)
    expect(report).toMatchObject({ outcome: 'imported', counts: { rows: 21 } })
    expect(await facts(ledger)).toEqual(whole)
    await ledger.gone()
  })

  it.each([3, 8, 14, 25])('after command %i was recorded and nobody heard', async (nth) => {
    const ledger = await ledgerHere()
    await killedAt(ledger, nth, true)
    await killedAt(ledger, 2, true)
    await ledger.accounted(file)
    expect(await facts(ledger)).toEqual(whole)
    await ledger.gone()
  })

  it('is unfinished and counts in no answer, until it is resumed', async () => {
    const ledger = await ledgerHere()
    await killedAt(ledger, 20)
    expect((await unfinished(ledger, kmpt))[0]).toMatchObject({
      ...{
        source: 'https://www.kmpt.nhs.uk/about-us/about-us-documents/trust-learning/mr-s-homicide-action-plan',
        file: 'plan.csv',
        rows: 4,
      },
    })
    expect(
      await ledger.answers(kmpt).then(
        ({ reviews }) => reviews,
        () => [],
      ),
    ).toEqual([])
    expect(await ledger.accounted(file)).toMatchObject({ resumed: true })
    expect(await unfinished(ledger, kmpt)).toEqual([])
    expect((await ledger.answers(kmpt)).reviews).toHaveLength(1)
    expect((await ledger.accounted(file)).outcome).toBe('nothing new')
    await ledger.gone()
  })

  it('is resumed by the same file only', async () => {
    const ledger = await ledgerHere()
    await killedAt(ledger, 20)
    const before = await ledger.store.head()
    const other = await ledger.importing(`${file}\r\n`)
    expect(other).toMatchObject({ outcome: 'incomplete', partnership: kmpt, file: 'plan.csv' })
    expect(await ledger.importing(file, { knownTo: '2020-12-31' })).toMatchObject({ outcome: 'incomplete' })
    expect(await ledger.store.head()).toBe(before)
    await ledger.gone()
  })

  it('keeps other files out of the partnership until then', async () => {
    const ledger = await ledgerHere()
    await killedAt(ledger, 20)
    expect(await ledger.importing(fileOf('BIRM-CK'), { partnership: kmpt, source: 'another' })).toMatchObject({ outcome: 'incomplete' })
    expect(await ledger.importing(fileOf('BIRM-CK'))).toMatchObject({ outcome: 'imported' })
    await ledger.gone()
  })

  it('is incomplete in every partnership of the file, not only where it stopped', async () => {
    const ledger = await ledgerHere()
    await killedAt(ledger, 20)
    expect(await unfinished(ledger, maap)).toHaveLength(1)
    await ledger.gone()
  })

  it('is resumed under another name too', async () => {
    const ledger = await ledgerHere()
    await killedAt(ledger, 20)
    expect(await ledger.accounted(file, { file: 'plan (1).csv' })).toMatchObject({ outcome: 'imported', resumed: true })
    expect(await facts(ledger)).toEqual(whole)
    await ledger.gone()
  })
})

describe('a file of several sources, killed after any command', () => {
  let whole: readonly string[]
  let types: readonly string[]
  beforeAll(async () => {
    const ledger = await ledgerHere()
    await ledger.accounted(severalSources)
    whole = await facts(ledger)
    types = whole.map((fact) => (JSON.parse(fact) as readonly string[])[1] ?? '')
    await ledger.gone()
  })

  it('starts every run first and completes them last, together', () => {
    expect(types.slice(0, 3)).toEqual(['ImportStarted', 'ImportStarted', 'ImportStarted'])
    expect(types.slice(-3)).toEqual(['ImportCompleted', 'ImportCompleted', 'ImportCompleted'])
    expect(types.slice(3, -3).filter((type) => ['ImportStarted', 'ImportCompleted'].includes(type))).toEqual([])
  })

  it('counts nowhere until it is complete, whatever it was doing; resumed, it leaves the same log', async () => {
    const all = whole.length
    for (const nth of [1, 2, 3, 4, 5, 6, 9, Math.floor(all / 2), all - 4, all - 3, all - 2]) {
      const ledger = await ledgerHere()
      await killedAt(ledger, nth, true, severalSources)
      for (const code of await ledger.readModels.partnerships()) {
        expect([nth, code, await unfinished(ledger, code)]).not.toEqual([nth, code, []])
        expect((await ledger.answers(code)).reviews).toEqual([])
      }
      await ledger.accounted(severalSources)
      expect(await facts(ledger)).toEqual(whole)
      for (const code of await ledger.readModels.partnerships()) {
        expect(await unfinished(ledger, code)).toEqual([])
        expect((await ledger.answers(code)).reviews).not.toEqual([])
      }
      await ledger.gone()
    }
  })

  it('killed between the ends of two partnerships, one is whole and the other incomplete', async () => {
    const ledger = await ledgerHere()
    await killedAt(ledger, whole.length - 1, true, severalSources)
    const told = await Promise.all(
      (await ledger.readModels.partnerships()).map(async (code) => [
        (await unfinished(ledger, code)).length,
        (await ledger.answers(code)).reviews.length,
      ]),
    )
    expect(told).toEqual([
      [1, 0],
      [0, 2],
    ])
    await ledger.accounted(severalSources)
    expect(await facts(ledger)).toEqual(whole)
    await ledger.gone()
  })
})

describe('a file that is not what it claims', () => {
  it.each([
    ['a CSV', `${lines[0]}\r\n${(lines[1] ?? '').replace(',action,', ',act,')}`],
    [
      'a JSON',
      '{ "format": "lessons-ledger/reviews/1", "partnership": { "code": "x", "name": "X" }, "reviews": [{ "code": "A", "title": "A" }] }',
    ],
    ['nothing at all', ''],
  ])('%s: nothing is recorded', async (_, text) => {
    const ledger = await ledgerHere()
    const before = await ledger.store.head()
    expect(await ledger.importing(text)).toMatchObject({ outcome: 'not read', problems: [{ where: expect.anything() as string }] })
    expect(await ledger.store.head()).toBe(before)
    await ledger.gone()
  })
})
