import { foundLedger } from '@ledger/event-store'
import { inMemoryStore } from '@ledger/event-store/in-memory'
import { inMemoryVault } from '@ledger/vault/in-memory'
import { eventType } from '@ledger/kernel'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { rmSync, writeFileSync } from 'node:fs'
import { openReadModels, projection, UnknownEvent } from './index.js'
import { actionChecks, casework, eventTypes, openAsks, projections } from './test/casework.js'
import { tidied } from './test/opened.js'
import { databaseIn, filesIn, rowsOf } from './test/rows.js'

const { folder, models: modelsIn, opened, sealed } = tidied()

describe('the live tables of a partnership', () => {
  it('show what has just been recorded, with its words', async () => {
    const { found, plan, check, models } = opened(inMemoryStore())
    await found('ex')
    await plan('ex', 'A1', 'Audit of plans')
    const position = await check('ex', 'A1', { on: '2020-01-31' })
    const db = await models.read('ex', null, position)
    expect(db.position).toBe(position)
    expect(
      db.get('SELECT text, checks, last_day FROM action_checks JOIN texts ON texts.ref = title_ref WHERE action_id = :id', { id: 'A1' }),
    ).toEqual({ text: 'Audit of plans', checks: 1, last_day: '2020-01-31' })
  })

  it('keep each partnership to itself', async () => {
    const { found, address, models } = opened(inMemoryStore())
    await found('ex')
    await found('why')
    await address('why', 'K1')
    expect((await models.read('ex', null)).all('SELECT * FROM open_asks')).toEqual([])
    expect((await models.read('why', null)).all('SELECT ask_id FROM open_asks')).toEqual([{ ask_id: 'K1' }])
    expect(await models.partnerships()).toEqual(['ex', 'why'])
    await found('and')
    expect(await models.partnerships()).toEqual(['and', 'ex', 'why'])
  })

  it('are empty, and no file, where nothing was ever recorded', async () => {
    const { data, models } = opened(inMemoryStore())
    const db = await models.read('nowhere', null)
    expect([db.position, db.all('SELECT * FROM open_asks'), db.all('SELECT * FROM texts')]).toEqual([null, [], []])
    expect(filesIn(data)).toEqual([])
  })

  it('are only ever read', async () => {
    const { found, models } = opened(inMemoryStore())
    await found('ex')
    const [filled, empty] = [await models.read('ex', null), await models.read('nowhere', null)]
    for (const db of [filled, empty])
      for (const table of ['open_asks_partnership (name)', 'texts (ref)'])
        expect(() => db.all(`INSERT INTO ${table} VALUES ('x') RETURNING 1`)).toThrow(/readonly/)
  })

  it('tell whether a position has been passed, whosesoever event stands there', async () => {
    const { found, models } = opened(inMemoryStore())
    await found('ex')
    const others = await found('why')
    expect(await models.waitFor('ex', others)).toBe(true)
    expect(await models.waitFor('ex', '9'.repeat(20), 20)).toBe(false)
  })

  it('answer many readers at once, each with what it had written', async () => {
    const { address, models } = opened(inMemoryStore())
    const counts = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const position = await address('ex', `K${index}`)
        const db = await models.read('ex', null, position)
        return db.get('SELECT 1 AS found FROM open_asks WHERE position = :position', { position })
      }),
    )
    expect(counts).toEqual(counts.map(() => ({ found: 1 })))
  })

  it('are shared by two that have the same folder open', async () => {
    const { address, models, store, data } = opened(inMemoryStore())
    const others = modelsIn(store, data)
    for (const index of [1, 2, 3, 4]) {
      const position = await address('ex', `K${index}`)
      const both = await Promise.all([models, others].map((one) => one.read('ex', null, position)))
      for (const db of both) expect(db.all('SELECT ask_id FROM open_asks')).toHaveLength(index)
    }
  })

  it('ask several things of one moment', async () => {
    const { address, models } = opened(inMemoryStore())
    await address('ex', 'K1')
    const db = await models.read('ex', null)
    expect(db.atOnce((rows) => [rows.position, rows.all('SELECT ask_id FROM open_asks')])).toEqual([db.position, [{ ask_id: 'K1' }]])
  })

  it('stop at an event of an unknown type, and never skip it', async () => {
    const { address, models, store, data } = opened(inMemoryStore())
    const before = await address('ex', 'K1')
    await casework(store).record('ex.action-9', { type: 'ActionFlown', data: {} })
    await address('ex', 'K2')
    await expect(models.upToDate('ex')).rejects.toThrow(
      new UnknownEvent({ type: 'ActionFlown', version: 1, stream: 'ex.action-9', revision: 0, position: '0'.repeat(19) + '1' }, undefined)
        .message,
    )
    await expect(models.catchUp()).resolves.toBeUndefined()
    await models.close()
    expect(rowsOf(databaseIn(`${data}/read`, 'ex'))).toMatchObject({ open_asks: [{ ask_id: 'K1' }], checkpoint: [{ position: before }] })

    const later = modelsIn(store, data, { eventTypes: [...eventTypes, eventType('ActionFlown')] })
    expect((await later.read('ex', null)).all('SELECT ask_id FROM open_asks')).toEqual([{ ask_id: 'K1' }, { ask_id: 'K2' }])
  })

  it('stop at a higher version of a known type', async () => {
    const { store, models } = opened(inMemoryStore())
    await casework(store).address('ex', 'K1', { version: 2 })
    await expect(models.upToDate('ex')).rejects.toThrow('expected at most version 1, found AskAddressed version 2')
  })

  it('write nothing of a batch that fails halfway, and say which projection failed', async () => {
    const failing = projection({
      ...openAsks,
      on: { ...openAsks.on, ActionChecked: () => [['INSERT INTO open_asks VALUES (NULL, NULL)', {}]] },
    })
    const { address, plan, check, models, data } = opened(inMemoryStore(), { projections: [failing] })
    await address('ex', 'K1')
    await models.read('ex', null)
    await address('ex', 'K2')
    await plan('ex', 'A1', null)
    await check('ex', 'A1')
    await expect(models.upToDate('ex')).rejects.toThrow('projection open-asks failed on ActionChecked at ex.action-A1 revision 1')
    expect(rowsOf(databaseIn(`${data}/read`, 'ex'))['open_asks']).toHaveLength(1)
  })
})

describe('the file of a partnership', () => {
  const filled = async () => {
    const all = opened(inMemoryStore())
    await all.found('ex')
    await all.plan('ex', 'A1', 'Audit of plans')
    await all.check('ex', 'A1')
    await all.models.read('ex', null)
    return all
  }

  it('comes back row for row when the files are deleted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('address', 'plan', 'check', 'read'), { maxLength: 30 }), async (steps) => {
        const { store, models, ...acts } = opened(inMemoryStore())
        await acts.found('ex')
        await acts.plan('ex', 'A', 'Words')
        for (const [index, step] of steps.entries()) {
          if (step === 'address') await acts.address('ex', `K${index}`)
          if (step === 'plan') await acts.plan('ex', `A${index}`, index % 2 ? 'Words' : null)
          if (step === 'check') await acts.check('ex', 'A')
          if (step === 'read') await models.read('ex', null)
        }
        await models.read('ex', null)
        const again = folder()
        await modelsIn(store, again).read('ex', null)
        for (const where of ['read', 'private']) {
          const path = (data: string) => (where === 'read' ? databaseIn(`${data}/read`, 'ex') : `${data}/private.db`)
          expect(rowsOf(path(again))).toEqual(rowsOf(path(acts.data)))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is made again under a running process when somebody deletes it', async () => {
    const { data, models } = await filled()
    rmSync(`${data}/read`, { recursive: true })
    rmSync(`${data}/private.db`)
    const db = await models.read('ex', null)
    expect(db.all('SELECT text, checks FROM action_checks JOIN texts ON ref = title_ref')).toEqual([{ text: 'Audit of plans', checks: 1 }])
  })

  it('fetches again the words that a sudden loss of power took', async () => {
    const { data, models, store, check } = await filled()
    await models.close()
    const words = new Sqlite(`${data}/private.db`)
    words.exec('DELETE FROM texts; DELETE FROM checkpoint')
    words.close()
    await check('ex', 'A1')
    const db = await modelsIn(store, data).read('ex', null)
    expect(db.all('SELECT text, checks FROM action_checks JOIN texts ON ref = title_ref')).toEqual([{ text: 'Audit of plans', checks: 2 }])
  })

  it('is thrown away when it is of a log that was restored and went on otherwise', async () => {
    const { data } = await filled()
    const restored = inMemoryStore()
    const { found, plan, address } = casework(sealed(restored))
    await found('ex')
    await plan('ex', 'A2', 'Other words')
    await address('ex', 'K1')
    const db = await modelsIn(restored, data).read('ex', null)
    expect(db.all('SELECT action_id, text, checks FROM action_checks JOIN texts ON ref = title_ref')).toEqual([
      { action_id: 'A2', text: 'Other words', checks: 0 },
    ])
    expect(db.all('SELECT text FROM texts')).toEqual([{ text: 'Other words' }])
  })

  it('is thrown away when it is of another ledger, be its events the same', async () => {
    const { data, store } = await filled()
    const db = await modelsIn(store, data, { ledgerId: 'L2' }).read('ex', null)
    for (const schema of ['main', 'private']) expect(db.all(`SELECT ledger_id FROM ${schema}.checkpoint`)).toEqual([{ ledger_id: 'L2' }])
  })

  it('is thrown away when it is no database', async () => {
    const { data, store, models } = await filled()
    await models.close()
    const path = databaseIn(`${data}/read`, 'ex')
    writeFileSync(path, 'not a database, whatever its name says')
    writeFileSync(`${data}/private.db`, '')
    const db = await modelsIn(store, data).read('ex', null)
    expect(db.get('SELECT text, checks FROM action_checks JOIN texts ON ref = title_ref')).toEqual({ text: 'Audit of plans', checks: 1 })
  })

  it('belongs to its projections: others make their own and remove it', async () => {
    const { data, store } = await filled()
    const old = databaseIn(`${data}/read`, 'ex')
    const rewritten = projection({ ...openAsks, version: 2 })
    const models = modelsIn(store, data, { projections: [rewritten, actionChecks] })
    expect((await models.read('ex', null)).get('SELECT checks FROM action_checks')).toEqual({ checks: 1 })
    expect(databaseIn(`${data}/read`, 'ex')).not.toBe(old)
  })

  it('is of the ledger that the log was founded as', async () => {
    const store = inMemoryStore()
    await foundLedger(store, { ledgerId: 'a-ledger' })
    await casework(store).found('ex')
    const data = folder()
    const models = openReadModels({ store, vault: inMemoryVault(), folder: data, projections, eventTypes })
    await models.read('ex', null)
    await models.close()
    expect(rowsOf(databaseIn(`${data}/read`, 'ex'))['checkpoint']).toMatchObject([{ ledger_id: 'a-ledger' }])
  })
})
