import { unknown, uuidFrom } from '@ledger/kernel'
import { inMemoryStore } from './in-memory/index.js'
import { foundLedger, ledgerOf } from './ledger-founded.js'

it('is the first event of a ledger, and says which it is', async () => {
  const store = inMemoryStore()
  expect(await ledgerOf(store)).toBeUndefined()
  const ledger = await foundLedger(store, { demonstration: true, today: '2026-11-22' })
  expect(ledger).toEqual({ ledgerId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, demonstration: true, today: '2026-11-22' })
  expect(await ledgerOf(store)).toEqual(ledger)
})

it('a ledger is founded once, also by two at the same time', async () => {
  const store = inMemoryStore()
  const [first, second] = await Promise.all([
    foundLedger(store, { ledgerId: 'one', demonstration: true }),
    foundLedger(store, { ledgerId: 'two', demonstration: false }),
  ])
  expect(first).toEqual({ ledgerId: 'one', demonstration: true, today: null })
  expect(second).toEqual(first)
  expect(await foundLedger(store, { demonstration: false })).toEqual(first)
})

it('a log that begins with anything else is no ledger', async () => {
  const store = inMemoryStore()
  const meta = {
    actor: { said: unknown, decided: unknown, recorded: unknown },
    command: { id: 'c', hash: '', correlationId: 'c', causationId: null },
    source: { via: 'cli', knownTo: null },
  } as const
  await store.append('stockport.action-A1', 'no stream', [
    { id: uuidFrom('e'), type: 'ActionPlanned', version: 1, occurredOn: null, data: {}, meta },
  ])
  await expect(ledgerOf(store)).rejects.toThrow('does not begin with the founding of a ledger')
})
