import type { EventStore } from './store.js'

/** A log that refuses whatever is asked of it after it was closed, and is closed once, however often it is asked to. */
export const untilClosed = (store: EventStore): EventStore => {
  let closed: Promise<void> | undefined
  const open = (): EventStore => {
    if (closed) throw new Error('the log was closed; whoever asks it now should have been stopped before')
    return store
  }
  const openWhenRead = <Item>(read: (open: EventStore) => AsyncIterable<Item>): AsyncIterable<Item> => ({
    [Symbol.asyncIterator]: () => read(open())[Symbol.asyncIterator](),
  })

  return {
    append: async (...all) => open().append(...all),
    readStream: (...all) => openWhenRead((now) => now.readStream(...all)),
    readAll: (...all) => openWhenRead((now) => now.readAll(...all)),
    subscribe: (...all) => open().subscribe(...all),
    head: async () => open().head(),
    lastPositionOn: async (day) => open().lastPositionOn(day),
    leafAt: async (position) => open().leafAt(position),
    close: () => (closed ??= store.close()),
  }
}
