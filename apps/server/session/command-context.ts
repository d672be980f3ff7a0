import type { Actor, CommandContext, FuzzyDate } from '@ledger/kernel'
import type { Visit } from './visit.js'

interface Sent {
  readonly commandId: string
  readonly actor: Actor
  readonly occurredOn: FuzzyDate
  readonly via: 'web' | 'api'
  /** The revision that the sender saw. */
  readonly ifMatch: number
  /** The last position that the sender has seen, where it is not the browser's. */
  readonly after?: string | undefined
}

/** What comes with a command that somebody sent from a page or by a route. */
export const contextOf = (visit: Visit, { via, after = visit.after ?? undefined, ...sent }: Sent): CommandContext => ({
  ...sent,
  partnership: visit.partnership.code,
  today: visit.question.today,
  source: { via, knownTo: null },
  ...(after ? { after } : {}),
})
