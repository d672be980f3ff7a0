import { actionEvents, actionProjections } from '@ledger/actions'
import { ActionsModule } from '@ledger/actions/module'
import { answersFrom, inOrder, type AskAnswer, type CaseFact } from '@ledger/assurance'
import { auditEvents, auditProjections } from '@ledger/audits'
import { AuditsModule } from '@ledger/audits/module'
import { EVENT_STORE, FACTS, LEDGER_KEYS } from '@ledger/event-store'
import { inMemoryStore } from '@ledger/event-store/in-memory'
import {
  idFrom,
  onDay,
  type Actor,
  type Command,
  type CommandContext,
  type IsoDate,
  type Outcome,
  type Via,
  type Who,
} from '@ledger/kernel'
import { learningEvents, learningProjections } from '@ledger/learning'
import { LearningModule } from '@ledger/learning/module'
import { partnershipEvents, partnershipProjections } from '@ledger/partnership'
import { PartnershipModule } from '@ledger/partnership/module'
import { factSource, openReadModels, READ_MODELS } from '@ledger/projections'
import { recommendationEvents, recommendationProjections } from '@ledger/recommendations'
import { RecommendationsModule } from '@ledger/recommendations/module'
import { reviewEvents, reviewProjections } from '@ledger/reviews'
import { ReviewsModule } from '@ledger/reviews/module'
import { sealing } from '@ledger/vault'
import { inMemoryVault } from '@ledger/vault/in-memory'
import { Global, Module } from '@nestjs/common'
import { CommandBus, CqrsModule } from '@nestjs/cqrs'
import { Test } from '@nestjs/testing'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const eventTypes = [...partnershipEvents, ...reviewEvents, ...learningEvents, ...recommendationEvents, ...actionEvents, ...auditEvents]
const projections = [
  ...partnershipProjections,
  ...reviewProjections,
  ...learningProjections,
  ...recommendationProjections,
  ...actionProjections,
  ...auditProjections,
]
const modules = [PartnershipModule, ReviewsModule, LearningModule, RecommendationsModule, ActionsModule, AuditsModule]

/** Who records it, in whose name if another's, on which day it is recorded, when it happened where that is another day, and how it came in. */
export interface Wish {
  readonly by: Who
  readonly inTheNameOf?: Who | undefined
  readonly day: IsoDate
  readonly happened?: IsoDate
  readonly via?: Via['via']
}

export type CommandClass<Data extends object> = new (data: Data, context: CommandContext) => Command<Data>

/** A partnership of a ledger in memory, to which real commands are sent. */
export interface Partnership {
  /** Sends a command; its id comes from the key, and so does the id of what it makes. */
  send<Data extends object>(key: string, command: CommandClass<Data>, data: Data, wish: Wish): Promise<Outcome>
  idOf(key: string): string
  answers(today: IsoDate): Promise<ReadonlyMap<string, AskAnswer>>
}

/** A ledger whose handlers, facts and read models are the real ones; each partnership in it is a fresh start. */
export const openLedgerInMemory = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'properties-'))
  let now: IsoDate = '2024-01-01'
  const [log, vault] = [inMemoryStore({ clock: () => `${now}T12:00:00.000Z` }), inMemoryVault()]
  const store = sealing(log, vault, eventTypes)
  const models = openReadModels({ store: log, vault, folder, projections, eventTypes, ledgerId: 'properties' })

  @Global()
  @Module({
    imports: [CqrsModule.forRoot()],
    providers: [
      { provide: EVENT_STORE, useValue: store },
      { provide: LEDGER_KEYS, useValue: { saltKey: new Uint8Array(32), commandKey: new Uint8Array(32) } },
      { provide: FACTS, useValue: factSource(models) },
      { provide: READ_MODELS, useValue: models },
    ],
    exports: [EVENT_STORE, LEDGER_KEYS, FACTS, READ_MODELS, CqrsModule],
  })
  class Surroundings {}

  const nest = await Test.createTestingModule({ imports: [Surroundings, ...modules] }).compile()
  await nest.init()
  const bus = nest.get(CommandBus)

  const partnership = (code: string): Partnership => ({
    idOf: (key) => idFrom(`${code} ${key}`),
    send: (key, command, data, { by, inTheNameOf = by, day, happened = day, via = 'web' }) => {
      now = day
      const actor: Actor = { said: inTheNameOf, decided: inTheNameOf, recorded: by }
      const source: Via = { via, knownTo: null }
      const context = { partnership: code, commandId: `${code} ${key}`, actor, occurredOn: onDay(happened), today: day, source }
      return bus.execute<Command<object>, Outcome>(new command(data, context))
    },
    answers: async (today) => {
      const events = []
      for await (const event of store.readAll({ filter: { partnership: code } })) events.push(event)
      return answersFrom(inOrder(events as unknown as readonly CaseFact[]), today)
    },
  })

  return {
    partnership,
    close: async (): Promise<void> => {
      await nest.close()
      await models.close()
      rmSync(folder, { recursive: true })
    },
  }
}
