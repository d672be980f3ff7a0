import { setTimeout as pause } from 'node:timers/promises'
import {
  EventStoreDBClient,
  binaryEvent,
  jsonEvent,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type ResolvedEvent,
  type StreamSubscription,
} from '@eventstore/db-client'
import { status } from '@grpc/grpc-js'

const clients: EventStoreDBClient[] = []

/** A client of EventStoreDB; what it still has open ends with the test. */
export const clientOf = (url: string): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(url)
  clients.push(client)
  return client
}

export const letClientsGo = async (): Promise<void> => {
  for (const client of clients.splice(0)) await client.dispose()
}

export const said = (words: string, id?: string) => jsonEvent({ type: 'Said', data: { words }, ...(id !== undefined && { id }) })

export const bytes = (size: number) => binaryEvent({ type: 'Bytes', data: new Uint8Array(size) })

/** All that a read answers. */
export const gathered = async <E>(read: AsyncIterable<E>): Promise<readonly E[]> => {
  const all: E[] = []
  for await (const one of read) all.push(one)
  return all
}

export const wordsOf = (events: readonly (ResolvedEvent | AllStreamResolvedEvent)[]): readonly unknown[] =>
  events.map(({ event }) => (event?.data as { words?: string } | undefined)?.words)

/** What a subscription tells, in order: the words of events, and what it says of itself. */
export const toldBy = (subscription: AllStreamSubscription | StreamSubscription) => {
  const told: unknown[] = []
  const waiting: { readonly words: unknown; readonly resolve: (told: readonly unknown[]) => void }[] = []
  const tell = (words: unknown) => {
    told.push(words)
    for (const one of waiting) if (one.words === words) one.resolve([...told])
  }
  subscription.on('data', (event) => wordsOf([event]).forEach((words) => words !== undefined && tell(words)))
  subscription.on('caughtUp', () => tell('(caught up)'))
  subscription.on('fellBehind', () => tell('(fell behind)'))
  subscription.on('error', (error) => tell(`(${'type' in error ? String(error.type) : error.message})`))
  subscription.on('end', () => tell('(end)'))
  return {
    told,
    until: (words: unknown): Promise<readonly unknown[]> =>
      new Promise((resolve) => (told.includes(words) ? resolve([...told]) : waiting.push({ words, resolve }))),
  }
}

/**
 * A call after an outage, until it gets through. The first may still meet the connection that is gone, which the client only then
 * replaces; where the client asks what the server can do before it appends, the error is that of the transport, not one of its own.
 */
export const afterOutage = async <R>(call: () => Promise<R>): Promise<R> => {
  for (;;) {
    try {
      return await call()
    } catch (error) {
      if ((error as { code?: unknown }).code !== status.UNAVAILABLE) throw error
      await pause(20)
    }
  }
}
