/** Milliseconds for which what is turned away again and again is counted, and not said anew. */
const SAID_AGAIN_AFTER = 60_000

/**
 * What is said of forms that another site sent, of names that are not ours and of too many requests: each once a minute, with how many there were, so that
 * nobody can fill the log by being turned away. `what` names a route, of which there are few.
 */
export const turnedAway = () => {
  const counted = new Map<string, { saidAt: number; more: number }>()
  return (what: string, now: number): string | null => {
    const known = counted.get(what)
    if (known && now - known.saidAt < SAID_AGAIN_AFTER) {
      known.more += 1
      return null
    }
    counted.set(what, { saidAt: now, more: 0 })
    return known && known.more > 0 ? `turned away: ${what}, and ${known.more} like it since it was last said` : `turned away: ${what}`
  }
}
