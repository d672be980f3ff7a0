import { LogUnavailable, type EventStore } from '@ledger/event-store'
import { within } from './within.js'

/** How long the log is waited for, in milliseconds, where it has answered before. */
const PATIENCE = 300

/**
 * The codes of the partnerships that have been founded; each call reads only what the log has gained since the one before. Where the log does
 * not answer, those that are known.
 * @param others those that are known otherwise
 */
export const foundedPartnerships = (store: EventStore, others: () => readonly string[] = () => []): (() => Promise<readonly string[]>) => {
  const codes = new Set<string>()
  let after: string | null | undefined
  const founded = async (): Promise<readonly string[]> => {
    const head = await store.head()
    for await (const { stream } of store.readAll({ after: after ?? null, filter: { types: ['PartnershipFounded'] } }))
      codes.add(stream.slice(0, stream.indexOf('.')))
    after = head
    return [...codes].sort()
  }
  const known = (): readonly string[] => [...new Set([...codes, ...others()])].sort()
  return async () => {
    try {
      return await (after === undefined ? founded() : within(PATIENCE, founded(), known))
    } catch (error) {
      if (error instanceof LogUnavailable) return known()
      throw error
    }
  }
}
