import { EVENT_STORE, FACTS, LEDGER_KEYS } from '@ledger/event-store'
import { inMemoryStore } from '@ledger/event-store/in-memory'
import {
  onDay,
  unknown,
  type Actor,
  type AnyEventType,
  type Command,
  type CommandContext,
  type Outcome,
  type Question,
  type ReadDatabase,
} from '@ledger/kernel'
import { factSource, openReadModels, READ_MODELS, type Projection } from '@ledger/projections'
import { sealing } from '@ledger/vault'
import { inMemoryVault } from '@ledger/vault/in-memory'
import { Global, Module, type Type } from '@nestjs/common'
import { CommandBus, CqrsModule } from '@nestjs/cqrs'
import { Test } from '@nestjs/testing'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const TODAY = '2025-06-04'

const ofToday: Question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: TODAY }

interface Parts {
  readonly modules: readonly Type[]
  readonly projections: readonly Projection[]
  readonly eventTypes: readonly AnyEventType[]
}

type Sent<Data extends object> = new (data: Data, context: CommandContext) => Command<Data>

/** A ledger in memory, with its read databases in a folder that goes when it is closed. */
export const openTestLedger = async ({ modules, projections, eventTypes }: Parts) => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  const [log, vault] = [inMemoryStore(), inMemoryVault()]
  const store = sealing(log, vault, eventTypes)
  const models = openReadModels({ store: log, vault, folder, projections, eventTypes, ledgerId: 'test' })
  const keys = { saltKey: new Uint8Array(32), commandKey: new Uint8Array(32) }

  @Global()
  @Module({
    imports: [CqrsModule.forRoot()],
    providers: [
      { provide: EVENT_STORE, useValue: store },
      { provide: LEDGER_KEYS, useValue: keys },
      { provide: FACTS, useValue: factSource(models) },
      { provide: READ_MODELS, useValue: models },
    ],
    exports: [EVENT_STORE, LEDGER_KEYS, FACTS, READ_MODELS, CqrsModule],
  })
  class Surroundings {}

  const nest = await Test.createTestingModule({ imports: [Surroundings, ...modules] }).compile()
  await nest.init()
  const bus = nest.get(CommandBus)

  return {
    /** Sends a command under an id of its own; the same id again is the same command. */
    send: <Data extends object>(
      commandId: string,
      command: Sent<Data>,
      data: Data,
      by: Partial<Actor> = {},
      day: string | null = TODAY,
    ): Promise<Outcome> =>
      bus.execute<Command<Data>, Outcome>(
        new command(data, {
          partnership: 'exampleshire',
          commandId,
          actor: { said: unknown, decided: unknown, recorded: unknown, ...by },
          occurredOn: day === null ? null : onDay(day),
          today: TODAY,
          source: { via: 'cli', knownTo: null },
        }),
      ),
    ask: async <Params, Answer>(
      answer: (db: ReadDatabase, question: Question, params: Params) => Answer,
      params: Params,
    ): Promise<Answer> => answer(await models.read('exampleshire', null), ofToday, params),
    close: async (): Promise<void> => {
      await nest.close()
      await models.close()
      rmSync(folder, { recursive: true })
    },
  }
}
