import type { EventStore } from '@ledger/event-store'
import type { Clock } from '@ledger/kernel'

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
