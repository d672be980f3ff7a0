import type { EventStore } from '@ledger/event-store'
import type { Clock } from '@ledger/kernel'

/** What one log can do and another cannot. Nothing else about an adapter may matter to the suite. */
export interface Capabilities {
  /** Positions are counted, from 0 and without a hole. Elsewhere they only grow. */
  readonly dense: boolean
  /** `elsewhere` is another opening, which shares nothing with the first, as if in another process. */
  readonly apart: boolean
  /** `reopened` closes everything first. */
  readonly durable: boolean
  /** Each append is a journey to a server, so that the longest runs are shorter, unless LEDGER_LONG=1. */
  readonly remote: boolean
}

/**
 * One log, as this process and others have it. It is empty at first and nobody else appends to it: an adapter whose server holds other things
 * keeps them apart, as it must for a ledger. Positions are not assumed to be dense, nor those of two logs to have to do with each other.
 */
export interface LogUnderTest {
  readonly store: EventStore
  /** The same log as another process has it open, with a clock of its own; the very same store where that cannot be. */
  readonly elsewhere: (clock?: Clock) => Promise<EventStore>
  /** The same log after everything was closed and opened again. */
  readonly reopened: () => Promise<EventStore>
  /** A position that lies far beyond the end, in the form of this adapter. */
  readonly beyond: string
  readonly capabilities: Capabilities
  /** Closes whatever is open, and may come after a close. */
  readonly dispose: () => Promise<void>
}

export const SALT_KEY = Buffer.alloc(32, 7)

export type NewLog = (clock?: Clock) => Promise<LogUnderTest>

/** A new log for each test of the group. */
export const eachItsOwn = (newLog: NewLog): (() => LogUnderTest) => {
  let log: LogUnderTest
  beforeEach(async () => {
    log = await newLog()
  })
  afterEach(() => log.dispose())
  return () => log
}

/** One log for all tests of a group that only read it. */
export const oneFilled = (newLog: NewLog, fill: (store: EventStore) => Promise<void>): (() => LogUnderTest) => {
  let log: LogUnderTest
  beforeAll(async () => {
    log = await newLog()
    await fill(log.store)
  })
  afterAll(() => log.dispose())
  return () => log
}

/** LEDGER_LONG=1 asks for the whole length everywhere. */
export const isLong = process.env['LEDGER_LONG'] === '1'
