import type { Clock } from '@ledger/kernel'
import type { EventStore } from '@ledger/event-store'
import { appending } from './appending.js'
import { idempotence } from './idempotence.js'
import { likeAModel } from './like-a-model.js'
import { reading } from './reading.js'
import { recording } from './recording.js'
import { subscribing } from './subscribing.js'

/** One log, as this process and others have it. */
export interface LogUnderTest {
  readonly store: EventStore
  /** The same log as another process has it open; the very same store where that cannot be. */
  readonly elsewhere: () => Promise<EventStore>
  /** The same log after everything was closed and opened again. */
  readonly reopened: () => Promise<EventStore>
  readonly dispose: () => Promise<void>
}

export const SALT_KEY = Buffer.alloc(32, 7)

export type NewLog = (clock?: Clock) => Promise<LogUnderTest>

/** What every adapter of the port does, modelled on what KurrentDB's own suites ask of it. */
export const eventStoreContract = (adapter: string, newLog: NewLog): void => {
  describe(`the log, ${adapter}`, () => {
    let log: LogUnderTest
    beforeEach(async () => {
      log = await newLog()
    })
    afterEach(() => log.dispose())

    const current = (): LogUnderTest => log
    appending(current)
    idempotence(current)
    reading(current)
    subscribing(current)
    recording(newLog)
    likeAModel(newLog)
  })
}
