import { randomUUID } from 'node:crypto'
import { eventType, unknown, uuidFrom, type DomainEvent, type IsoDate } from '@ledger/kernel'
import { WrongExpectedRevision } from './append-errors.js'
import type { EventStore } from './store.js'

/** The first event of a ledger: which ledger this is, and whether it is only a demonstration. */
export type LedgerFounded = DomainEvent<'LedgerFounded', Ledger>

export interface Ledger {
  readonly ledgerId: string
  readonly demonstration: boolean
  /** The day that a demonstration takes for today; null in a ledger that is not one. */
  readonly today: IsoDate | null
}

export const ledgerFounded = eventType<LedgerFounded>('LedgerFounded', { about: 'reference' })

const STREAM = '~ledger'

/** Which ledger this log is, or nothing while it is empty. */
export const ledgerOf = async (store: EventStore): Promise<Ledger | undefined> => {
  for await (const first of store.readAll({ limit: 1 })) {
    if (first.stream !== STREAM || first.type !== ledgerFounded.type)
      throw new Error('this log does not begin with the founding of a ledger')
    return first.data as Ledger
  }
  return undefined
}

/** Founds a ledger in an empty log; a log that is a ledger already stays the ledger it is. */
export const foundLedger = async (
  store: EventStore,
  { ledgerId = randomUUID(), demonstration, today }: Partial<Ledger>,
): Promise<Ledger> => {
  const existing = await ledgerOf(store)
  if (existing) return existing
  try {
    await store.append(STREAM, 'no stream', [foundedBy({ ledgerId, demonstration: demonstration ?? false, today: today ?? null })])
  } catch (error) {
    if (!(error instanceof WrongExpectedRevision)) throw error
  }
  const founded = await ledgerOf(store)
  if (!founded) throw new Error('the ledger was founded and is not there')
  return founded
}

const foundedBy = (data: Ledger) => ({
  id: uuidFrom(data.ledgerId, STREAM, '0'),
  type: ledgerFounded.type,
  version: ledgerFounded.version,
  occurredOn: null,
  data,
  meta: {
    actor: { said: unknown, decided: unknown, recorded: unknown },
    command: { id: data.ledgerId, hash: '', correlationId: data.ledgerId, causationId: null },
    source: { via: 'cli' as const, knownTo: null },
  },
})
