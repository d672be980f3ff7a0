import type { Held } from '../read/what-is-held/what-is-held.js'
import { sameName } from '../cells/same-name.js'

/** What the ledger holds of a partnership, and what this import is about to add: later rows see what earlier ones will have said. */
export class LedgerSoFar {
  private readonly things = new Set<string>()
  private readonly named = new Map<string, string>()
  private readonly values = new Map<string, string>()
  private readonly persons = new Set<string>()

  constructor(held: Held) {
    for (const { thingId, kind, name } of held.things) this.add(thingId, kind, name ?? undefined)
    for (const { thingId, aspect, value, byPerson } of held.values) {
      this.hold(thingId, aspect, value)
      if (byPerson) this.persons.add(key(thingId, aspect))
    }
  }

  has(thingId: string): boolean {
    return this.things.has(thingId)
  }

  add(thingId: string, kind: string, name?: string): void {
    this.things.add(thingId)
    const place = key(kind, kind === 'agency' || kind === 'body' ? sameName(name ?? '') : (name ?? ''))
    if (name !== undefined && !this.named.has(place)) this.named.set(place, thingId)
  }

  /** An organisation by its name, however it is spelt; a review by its code. */
  idOf(kind: 'agency' | 'body' | 'review', name: string): string | undefined {
    return this.named.get(key(kind, kind === 'review' ? name : sameName(name)))
  }

  value(thingId: string, aspect: string): string | undefined {
    return this.values.get(key(thingId, aspect))
  }

  hold(thingId: string, aspect: string, value: string): void {
    this.values.set(key(thingId, aspect), value)
  }

  /** Whether the last word about it came from a person, by whatever way, and not from a file. */
  aPersonSpokeLast(thingId: string, aspect: string): boolean {
    return this.persons.has(key(thingId, aspect))
  }

  /** Whether somebody judged or checked it: other words for it are then another thing. */
  reliedOn(actionId: string): boolean {
    return this.value(actionId, 'relied on') === 'yes'
  }
}

const key = (...parts: readonly string[]): string => JSON.stringify(parts)
