import { inMemoryStore } from '@ledger/event-store/in-memory'
import fc from 'fast-check'
import { readdirSync, utimesSync } from 'node:fs'
import { tidied } from './test/opened.js'
import { rowsOf } from './test/rows.js'

const { opened } = tidied()

/** A clock that the test sets. */
const clocked = () => {
  let now = '2026-01-01T00:00:00.000Z'
  const store = inMemoryStore({ clock: () => now })
  return { ...opened(store), at: (instant: string) => (now = instant) }
}

const asks = 'SELECT ask_id FROM open_asks ORDER BY ask_id'

describe('as at a date, as was recorded', () => {
  it('is what had been recorded by the end of that London day', async () => {
    const { at, address, models } = clocked()
    at('2026-07-01T22:30:00.000Z')
    const first = await address('ex', 'K1', { on: '2026-06-01' })
    at('2026-07-01T23:30:00.000Z')
    await address('why', 'K2')
    await address('ex', 'K3', { on: '2026-06-01' })
    const db = await models.read('ex', { date: '2026-07-01', basis: 'recorded' })
    expect([db.all(asks), db.position]).toEqual([[{ ask_id: 'K1' }], first])
    expect((await models.read('ex', { date: '2026-07-02', basis: 'recorded' })).all(asks)).toHaveLength(2)
    expect((await models.read('ex', { date: '2026-06-30', basis: 'recorded' })).all(asks)).toEqual([])
  })

  it('is the same file whatever is recorded later', async () => {
    const { at, address, models, data } = clocked()
    await address('ex', 'K1')
    at('2026-07-01T12:00:00.000Z')
    for (const askId of ['K2', 'K3']) {
      await address('ex', askId)
      expect((await models.read('ex', { date: '2026-06-30', basis: 'recorded' })).all(asks)).toEqual([{ ask_id: 'K1' }])
    }
    expect(readdirSync(`${data}/as-at`)).toHaveLength(1)
  })
})

describe('as at a date, as it happened', () => {
  it('counts a late fact on its day, imported history from where its source speaks to, and reference data always', async () => {
    const { at, found, address, models } = clocked()
    at('2026-07-01T12:00:00.000Z')
    await found('ex', 'Exampleshire')
    await address('ex', 'K1', { on: '2019-01-31' })
    await address('ex', 'K2', { knownTo: '2019-03-31' })
    const head = await address('ex', 'K3')
    const on = async (date: string) => {
      const db = await models.read('ex', { date, basis: 'happened' })
      expect([db.position, db.get('SELECT name FROM open_asks_partnership')]).toEqual([head, { name: 'Exampleshire' }])
      return db.all(asks).length
    }
    expect([await on('2018-12-31'), await on('2019-01-31'), await on('2019-03-31'), await on('2026-06-30')]).toEqual([0, 1, 2, 2])
    expect(await on('2026-07-01')).toBe(3)
  })

  it('has what an earlier fact is about, and what that names', async () => {
    const { address, plan, check, models } = clocked()
    await address('ex', 'K1')
    await plan('ex', 'A1', null, {}, ['K1'])
    await check('ex', 'A1', { on: '2020-05-01' })
    const db = await models.read('ex', { date: '2020-05-01', basis: 'happened' })
    expect([db.all(asks), db.all('SELECT checks FROM action_checks')]).toEqual([[{ ask_id: 'K1' }], [{ checks: 1 }]])
  })

  it('is built anew when more is recorded, for a fact of long ago may be among it', async () => {
    const { address, models } = clocked()
    await address('ex', 'K1', { on: '2020-01-01' })
    const count = async () => (await models.read('ex', { date: '2020-12-31', basis: 'happened' })).all(asks).length
    expect(await count()).toBe(1)
    await address('ex', 'K2', { on: '2020-02-01' })
    expect(await count()).toBe(2)
  })

  it('is everything on the day of the last event, and on any later day', async () => {
    const { address, models, data } = clocked()
    await address('ex', 'K1', { on: '2020-01-01' })
    expect((await models.read('ex', { date: '2026-01-01', basis: 'happened' })).all(asks)).toHaveLength(1)
    expect(readdirSync(data)).not.toContain('as-at')
  })
})

describe('files of the past', () => {
  it('are the same as the live tables were that day, row for row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('address', 'plan', 'check', 'night'), { minLength: 1, maxLength: 25 }), async (steps) => {
        const { at, models, data, ...acts } = clocked()
        await acts.plan('ex', 'A', 'Words')
        let day = 1
        const live = new Map<string, unknown>()
        const remember = async () => {
          await models.read('ex', null)
          const [name] = readdirSync(`${data}/read`).filter((one) => one.endsWith('.db'))
          live.set(`2026-01-${String(day).padStart(2, '0')}`, rowsOf(`${data}/read/${name}`))
        }
        for (const [index, step] of steps.entries()) {
          if (step === 'address') await acts.address('ex', `K${index}`)
          if (step === 'plan') await acts.plan('ex', `A${index}`, 'Words')
          if (step === 'check') await acts.check('ex', 'A')
          if (step === 'night') {
            await remember()
            day += 1
            at(`2026-01-${String(day).padStart(2, '0')}T08:00:00.000Z`)
          }
        }
        at('2026-03-01T08:00:00.000Z')
        await acts.address('ex', 'last')
        for (const [date, rows] of live) {
          await models.read('ex', { date, basis: 'recorded' })
          const file = readdirSync(`${data}/as-at`).find((name) => name.startsWith(`ex.recorded.${date}.`))
          expect(rowsOf(`${data}/as-at/${file}`)).toEqual(rows)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('are built once for several who ask at once', async () => {
    const { address, models, data } = clocked()
    await address('ex', 'K1', { on: '2020-01-01' })
    await Promise.all(Array.from({ length: 5 }, () => models.read('ex', { date: '2020-12-31', basis: 'happened' })))
    expect(readdirSync(`${data}/as-at`)).toHaveLength(1)
  })

  it('are kept while they are among the twelve used last', async () => {
    const { address, models, data } = clocked()
    await address('ex', 'K1', { on: '2020-01-01' })
    const ask = (day: number) => models.read('ex', { date: `2020-03-${String(day).padStart(2, '0')}`, basis: 'happened' })
    const dates = Array.from({ length: 31 }, (_, day) => day + 1)
    for (const day of dates) await ask(day)
    const [first = ''] = readdirSync(`${data}/as-at`).sort()
    utimesSync(`${data}/as-at/${first}`, 1, 1)
    for (const day of dates) await models.read('ex', { date: `2021-03-${String(day).padStart(2, '0')}`, basis: 'happened' })
    const kept = readdirSync(`${data}/as-at`)
    expect([kept.length, kept.includes(first)]).toEqual([12, false])
    expect((await ask(1)).all(asks)).toEqual([{ ask_id: 'K1' }])
  })
})
