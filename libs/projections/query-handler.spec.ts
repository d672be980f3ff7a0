import type { Question, ReadDatabase } from '@ledger/kernel'
import { inMemoryStore } from '@ledger/event-store/in-memory'
import { inMemoryVault } from '@ledger/vault/in-memory'
import { CqrsModule, QueryBus } from '@nestjs/cqrs'
import { Test } from '@nestjs/testing'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReadModels, READ_MODELS } from './index.js'
import { queryFor } from './query-handler.js'
import { casework, eventTypes, projections } from './test/casework.js'

const CheckCount = queryFor('check-count', (db: ReadDatabase, { today }: Question, { actionId }: { readonly actionId: string }) => ({
  today,
  checks: db.get<{ checks: number }>('SELECT checks FROM action_checks WHERE action_id = :actionId', { actionId })?.checks ?? null,
}))

const question: Question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: '2026-01-31' }

describe('a pure answer on the query bus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'query-handler-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is given the tables of the partnership, the question and its values', async () => {
    const store = inMemoryStore()
    const models = openReadModels({ store, vault: inMemoryVault(), folder, projections, eventTypes, ledgerId: 'L1' })
    const { plan, check } = casework(store)
    await plan('ex', 'A1', null)
    const after = await check('ex', 'A1')
    const module = await Test.createTestingModule({
      imports: [CqrsModule.forRoot()],
      providers: [{ provide: READ_MODELS, useValue: models }, CheckCount.Handler],
    }).compile()
    await module.init()

    const answer = await module.get(QueryBus).execute(new CheckCount.Query('ex', question, { actionId: 'A1' }, after))

    const checks: number | null = answer.checks
    expect({ ...answer, checks }).toEqual({ today: '2026-01-31', checks: 1 })
    await module.close()
    await models.close()
  })
})
