import { unknown, uuidFrom, type Envelope } from '@ledger/kernel'
import type { EventStore, NewEvent } from '@ledger/event-store'

/** An event of a command, named so that a test reads: the same name is the same event again. */
export const event = (name: string, changes: Partial<NewEvent> = {}): NewEvent => ({
  id: uuidFrom(name),
  type: 'ActionPlanned',
  version: 1,
  occurredOn: null,
  data: { actionId: name },
  meta: {
    actor: { said: unknown, decided: unknown, recorded: unknown },
    command: { id: name, hash: `hash of ${name}`, correlationId: name, causationId: null },
    source: { via: 'cli', knownTo: null },
  },
  ...changes,
})

export const events = (...names: readonly string[]): readonly NewEvent[] => names.map((name) => event(name))

export const numbered = (prefix: string, count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, index) => event(`${prefix}${index}`))

export const action = 'stockport.action-A1'
export const otherAction = 'stockport.action-A2'
export const review = 'stockport.review-R1'
export const elsewhere = 'salford.action-A1'

export const namesIn = async (read: AsyncIterable<Envelope>): Promise<readonly string[]> =>
  (await all(read)).map(({ meta }) => meta.command.id)

export const all = async (read: AsyncIterable<Envelope>): Promise<readonly Envelope[]> => {
  const found: Envelope[] = []
  for await (const one of read) found.push(one)
  return found
}

/** What an append was refused with. */
export const refusal = async (attempt: Promise<unknown>): Promise<Error> =>
  attempt.then(
    () => {
      throw new Error('it was not refused')
    },
    (error: Error) => error,
  )

/** Two partnerships, three categories, two types; nine events. */
export const someEvents = async (store: EventStore): Promise<void> => {
  await store.append(review, 'no stream', [event('r1', { type: 'ReviewRecorded' })])
  await store.append(action, 'no stream', events('a1', 'a2'))
  await store.append(elsewhere, 'no stream', events('s1'))
  await store.append(otherAction, 'no stream', [event('b1'), event('b2', { type: 'ActionChecked' })])
  await store.append(action, 1, [event('a3', { type: 'ActionChecked' })])
  await store.append('stockport.learning-point-L1', 'no stream', [event('l1', { type: 'LearningPointRecorded' })])
  await store.append('~automation-remind', 'no stream', [event('n1', { type: 'Reminded' })])
}
export const inOrder = ['r1', 'a1', 'a2', 's1', 'b1', 'b2', 'a3', 'l1', 'n1']
