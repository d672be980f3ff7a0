/** Calls as a fault names them. A subscription is a read for the protocol, and a call of its own here. */
export type Method = 'features' | 'append' | 'batch-append' | 'delete' | 'tombstone' | 'read' | 'subscribe'

export type FaultKind =
  /** The call is taken and never answered; nothing is written. */
  | { readonly what: 'silent' }
  /** What was asked is written; the answer never comes, and the connection stays. */
  | { readonly what: 'silent-after' }
  | { readonly what: 'slow'; readonly milliseconds: number }
  /** The connection breaks; nothing was written. */
  | { readonly what: 'reset-before' }
  /** What was asked is written; the connection breaks instead of the answer. */
  | { readonly what: 'reset-after' }
  | { readonly what: 'not-leader'; readonly leader: { readonly host: string; readonly port: number } }
  | { readonly what: 'not-ready' }
  /** The server's own time for a write ran out; nothing was written. */
  | { readonly what: 'timeout' }
  | { readonly what: 'deadline-exceeded' }
  /** A subscription ends after so many events: with an error, with its connection, or as if all were said. */
  | { readonly what: 'drop'; readonly afterEvents: number; readonly by: 'error' | 'reset' | 'end' }

export type Fault = FaultKind & {
  /** All calls, where none is named; `write` stands for both ways of appending. */
  readonly method?: Method | 'write'
  /** How often; once, where nothing is said. */
  readonly times?: number
  /** How likely, from 0 to 1, each time it could be; always, where nothing is said. */
  readonly chance?: number
}

const fits = (named: Fault['method'], method: Method): boolean =>
  named === undefined || named === method || (named === 'write' && (method === 'append' || method === 'batch-append'))

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const numbersFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What is to go wrong, in the order in which it was asked for; the first that fits a call is its own. */
export const newFaults = (seed: number) => {
  const planned: { readonly fault: Fault; left: number }[] = []
  const happened: { readonly method: Method; readonly what: FaultKind['what'] }[] = []
  const next = numbersFrom(seed)

  return {
    add: (fault: Fault): void => void planned.push({ fault, left: fault.times ?? 1 }),
    clear: (): void => void planned.splice(0),
    /** What went wrong so far, oldest first. */
    happened: happened as readonly { readonly method: Method; readonly what: FaultKind['what'] }[],

    take: (method: Method): FaultKind | undefined => {
      const found = planned.find(({ fault, left }) => left > 0 && fits(fault.method, method) && (fault.chance ?? 1) > next())
      if (!found) return undefined
      found.left -= 1
      happened.push({ method, what: found.fault.what })
      return found.fault
    },
  }
}

export type Faults = ReturnType<typeof newFaults>
