import { Module } from '@nestjs/common'
import { CommandBus, CqrsModule } from '@nestjs/cqrs'
import { Test } from '@nestjs/testing'
import { idFrom, type ReadDatabase } from '@ledger/kernel'
import { inMemoryStore } from '../in-memory/index.js'
import { AddDuty, addDuty, context, OpenRota, openRota } from '../test/rota.js'
import { handlerFor } from './handler-for.js'
import { EVENT_STORE, FACTS, LEDGER_KEYS, type FactSource } from './tokens.js'

@Module({
  providers: [
    handlerFor(OpenRota, openRota),
    handlerFor(AddDuty, addDuty, { agencies: (db) => db.get<{ count: number }>('SELECT count FROM agencies')?.count ?? 0 }),
  ],
})
class RotaModule {}

const nine: FactSource = {
  read: async (partnership) => ({ partnership, position: '1', all: () => [], get: () => ({ count: 9 }) }) as ReadDatabase,
}

it('is found by the command bus, and given log, keys and facts by their tokens', async () => {
  const store = inMemoryStore()
  const providers = [
    { provide: EVENT_STORE, useValue: store },
    { provide: LEDGER_KEYS, useValue: { saltKey: Buffer.alloc(32), commandKey: Buffer.alloc(32) } },
    { provide: FACTS, useValue: nine },
  ]
  const given = { module: class GivenModule {}, global: true, providers, exports: providers.map(({ provide }) => provide) }
  const app = await Test.createTestingModule({ imports: [given, CqrsModule.forRoot(), RotaModule] }).compile()
  await app.init()
  const bus = app.get(CommandBus)
  const rotaId = idFrom('open')
  expect(await bus.execute(new OpenRota({ name: 'Weekends' }, context('open')))).toMatchObject({ done: true, id: rotaId, revision: 0 })
  expect(await bus.execute(new AddDuty({ rotaId, agencyIds: ['A1'] }, context('add')))).toMatchObject({ done: true, revision: 1 })
  await app.close()
})
