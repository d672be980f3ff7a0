import { londonDay, never, type Evolution, type IsoDate, type Told } from '@ledger/kernel'
import { accountEvents, type AccountEvent, type WhyEnded } from '../events/index.js'

/** An account as its own stream tells it. It begins with whatever is first recorded of it. */
export interface Account {
  readonly suspended: boolean
  /** Of sessions that nobody ended: the last day on which each can be alive. */
  readonly sessions: ReadonlyMap<string, IsoDate>
}

const initialState: Account = { suspended: false, sessions: new Map() }

const evolve = (state: Account, event: Told<AccountEvent>): Account => {
  switch (event.type) {
    case 'SessionStarted':
      return { ...state, sessions: new Map([...state.sessions, [event.data.sessionId, londonDay(event.data.until)]]) }
    case 'SessionEnded':
      return { ...state, sessions: new Map([...state.sessions].filter(([sessionId]) => sessionId !== event.data.sessionId)) }
    case 'PersonSuspended':
      return { ...state, suspended: true }
    case 'PersonReinstated':
      return { ...state, suspended: false }
    default:
      return never(event)
  }
}

export const account: Evolution<Account, AccountEvent> = { initialState, evolve, types: accountEvents }

/** The end of every session that may be alive on a day, but for one. */
export const endOfSessions = (
  personId: string,
  { sessions }: Account,
  { today, why, except = null }: { readonly today: IsoDate; readonly why: WhyEnded; readonly except?: string | null },
): readonly AccountEvent[] =>
  [...sessions]
    .filter(([sessionId, lastDay]) => sessionId !== except && lastDay >= today)
    .map(([sessionId]) => ({ type: 'SessionEnded', data: { personId, sessionId, why } }))
