import { inMemoryStore } from '@ledger/event-store/in-memory'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReadModels, UnknownEvent, type ReadModelsOptions } from './index.js'
import { actionChecks, casework, eventTypes, projections } from './test/casework.js'

const folder = (): string => mkdtempSync(join(tmpdir(), 'read-models-'))

describe('the live tables of a partnership', () => {
  let data: string
  beforeEach(() => (data = folder()))
  afterEach(() => rmSync(data, { recursive: true }))

  const opened = (options: Partial<ReadModelsOptions> = {}) => {
    const store = options.store ?? inMemoryStore()
    return { store, ...casework(store), models: openReadModels({ store, folder: data, projections, eventTypes, ...options }) }
  }

  it('show what has just been recorded', async () => {
    const { found, plan, check, models } = opened()
    await found('ex')
    await plan('ex', 'A1', 'Audit of plans')
    const position = await check('ex', 'A1', { on: '2020-01-31' })
    const db = await models.read('ex', null, position)
    expect(db.position).toBe(position)
    expect(
      db.all('SELECT action_id, text, checks, last_day FROM action_checks JOIN texts ON texts.ref = title_ref WHERE action_id = :id', {
        id: 'A1',
      }),
    ).toEqual([{ action_id: 'A1', text: 'Audit of plans', checks: 1, last_day: '2020-01-31' }])
    await models.close()
  })
  it('stop', async () => {
    const { found, record, plan, models } = opened()
    await found('ex')
    await record('ex.action-9', { type: 'ActionFlown', data: {} })
    await plan('ex', 'A1', 'Audit of plans')
    await expect(models.read('ex', null)).rejects.toThrow(UnknownEvent)
    expect(await models.partnerships()).toEqual(['ex'])
    expect(readdirSync(data)).toEqual([])
    void actionChecks
    await models.close()
  })
})
