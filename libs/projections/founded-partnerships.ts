import type { EventStore } from '@ledger/event-store'

/** The codes of the partnerships that have been founded; each call reads only what the log has gained since the one before. */
export const foundedPartnerships = (store: EventStore): (() => Promise<readonly string[]>) => {
  const codes = new Set<string>()
  let after: string | null = null
  return async () => {
    const head = await store.head()
    for await (const { stream } of store.readAll({ after, filter: { types: ['PartnershipFounded'] } }))
      codes.add(stream.slice(0, stream.indexOf('.')))
    after = head
    return [...codes].sort()
  }
}
