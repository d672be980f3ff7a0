import type { Actor, CommandContext, FuzzyDate } from '@ledger/kernel'
import type { Visit } from './visit.js'

interface Sent {
  readonly commandId: string
  readonly actor: Actor
  readonly occurredOn: FuzzyDate | null
  readonly via: 'web' | 'api'
  /** The revision that the sender saw, where what they change must not have been changed by others. */
  readonly ifMatch?: number | undefined
  /** The last position that the sender has seen, where it is not the browser's. */
  readonly after?: string | undefined
}

/** What comes with a command that somebody sent from a page or by a route. */
export const contextOf = (visit: Visit, { via, after = visit.after ?? undefined, ifMatch, ...sent }: Sent): CommandContext => ({
  ...sent,
  partnership: visit.partnership.code,
  today: visit.question.today,
  source: { via, knownTo: null },
  ...(after ? { after } : {}),
  ...(ifMatch === undefined ? {} : { ifMatch }),
})
