import { factDay, type Envelope, type IsoDate } from '@ledger/kernel'
import type { KnownEvents } from './known-events.js'

/** Which events count when the question is what, as far as is known now, had happened by a day. */
export interface HappenedBy {
  /** The events are seen once, in the order of the log. */
  see(event: Envelope): void
  /** When all have been seen. */
  counts(): (event: Envelope) => boolean
}

interface Creation {
  readonly eventId: string
  readonly named: readonly string[]
}

/**
 * Reference data, imports and infrastructure always count. A fact about a case counts from its day. What it is about must then exist:
 * the event that brought a thing into being comes in with the first fact that names it, and with that whatever it names in its turn.
 * A thing is brought into being once, by the first event that says so.
 */
export const happenedBy = (date: IsoDate, known: KnownEvents): HappenedBy => {
  const named = new Set<string>()
  const created = new Set<string>()
  const creations = new Map<string, Creation>()

  const hasHappened = (event: Envelope): boolean => alwaysCounts(event, known) || factDay(event) <= date
  const seeCreation = (event: Envelope): void => {
    const id = createdBy(event, known)
    if (id === null || created.has(id)) return
    created.add(id)
    if (!hasHappened(event)) creations.set(id, { eventId: event.id, named: [...idsIn(event.data)] })
  }

  return {
    see: (event) => {
      seeCreation(event)
      if (!alwaysCounts(event, known) && factDay(event) <= date) for (const id of idsIn(event.data)) named.add(id)
    },
    counts: () => {
      const pulledIn = pulledInBy(named, creations)
      return (event) => hasHappened(event) || pulledIn.has(event.id)
    },
  }
}

const alwaysCounts = (event: Envelope, known: KnownEvents): boolean =>
  event.stream.startsWith('~') || known.typeOf(event).about === 'reference'

const createdBy = (event: Envelope, known: KnownEvents): string | null => {
  const { creates } = known.typeOf(event)
  const id: unknown = creates === undefined ? null : Reflect.get(event.data, creates)
  return typeof id === 'string' ? id : null
}

/** Ids of the events that created what is named, what those name, and so on. */
const pulledInBy = (named: ReadonlySet<string>, creations: ReadonlyMap<string, Creation>): ReadonlySet<string> => {
  const pulledIn = new Set<string>()
  const toName = [...named]
  for (let id = toName.pop(); id !== undefined; id = toName.pop()) {
    const creation = creations.get(id)
    if (!creation || pulledIn.has(creation.eventId)) continue
    pulledIn.add(creation.eventId)
    toName.push(...creation.named)
  }
  return pulledIn
}

/** Everything an event names: the values of keys that end in `Id` or `Ids`, at any depth. */
export function* idsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, within] of Object.entries(value)) {
    if (/Ids?$/.test(key)) yield* [within].flat().filter((id) => typeof id === 'string')
    else yield* idsIn(within)
  }
}
