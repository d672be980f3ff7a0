/** Remembers for a while what may come once only. In this process: what another process saw, the provider's own single use of a code refuses. */
export class UsedOnce {
  readonly #until = new Map<string, number>()

  /** Whether it comes for the first time; from now on, and up to an instant in milliseconds, it does not. */
  first(what: string, until: number, now: number): boolean {
    for (const [known, over] of this.#until) if (over <= now) this.#until.delete(known)
    if (this.#until.has(what)) return false
    this.#until.set(what, until)
    return true
  }
}
