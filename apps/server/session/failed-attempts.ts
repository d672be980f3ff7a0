interface Counted {
  /** How many failed since the last that succeeded, and those under way. */
  failures: number
  /** Milliseconds since 1970. */
  notBefore: number
  last: number
}

/** After how many failures somebody waits at all. An address may stand for a whole office. */
const FREE = { account: 4, address: 20 }
const LONGEST = 300_000
const FORGOTTEN_AFTER = 3_600_000
const MOST_KEPT = 20_000

export type Attempted = readonly { readonly kind: keyof typeof FREE; readonly of: string }[]

/**
 * Failures to sign in, by account and by address, in the memory of this process: after some, each has to be waited for twice as long as the one before,
 * five minutes at most. An attempt counts from its beginning, so that many at once gain nothing.
 */
export class FailedAttempts {
  readonly #counted = new Map<string, Counted>()

  /** 0 where it may be tried, and is counted as failed until `succeeded` says otherwise; or the seconds to wait, and it is not tried at all. */
  begin(attempted: Attempted, now: number): number {
    const wait = Math.max(0, ...attempted.map((one) => (this.#counted.get(nameOf(one))?.notBefore ?? 0) - now))
    if (wait > 0) return Math.ceil(wait / 1000)
    for (const one of attempted) {
      const { failures } = this.#fresh(one, now)
      const beyond = failures + 1 - FREE[one.kind]
      const delay = beyond <= 0 ? 0 : Math.min(LONGEST, 1000 * 2 ** beyond)
      this.#keep(nameOf(one), { failures: failures + 1, notBefore: now + delay, last: now })
    }
    return 0
  }

  /** The account begins afresh; the address is as it was before. */
  succeeded(attempted: Attempted, now: number): void {
    for (const one of attempted) {
      const { failures } = this.#fresh(one, now)
      if (one.kind === 'account') this.#counted.delete(nameOf(one))
      else this.#keep(nameOf(one), { failures: Math.max(0, failures - 1), notBefore: 0, last: now })
    }
  }

  #fresh(one: Attempted[number], now: number): Counted {
    const counted = this.#counted.get(nameOf(one))
    return counted && counted.last > now - FORGOTTEN_AFTER ? counted : { failures: 0, notBefore: 0, last: now }
  }

  #keep(name: string, counted: Counted): void {
    this.#counted.delete(name)
    this.#counted.set(name, counted)
    const [oldest] = this.#counted.keys()
    if (this.#counted.size > MOST_KEPT && oldest !== undefined) this.#counted.delete(oldest)
  }
}

const nameOf = ({ kind, of }: Attempted[number]): string => `${kind} ${of}`
