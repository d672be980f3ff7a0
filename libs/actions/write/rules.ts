import { refuse, type Refusal } from '@ledger/kernel'
import type { Action, PlannedAction } from './action.js'

export type LiveAction = PlannedAction & { readonly status: 'live' }

export const isLive = (state: Action): state is LiveAction => state.status === 'live'

export const notLive = ({ status }: Action): Refusal => refuse('action-not-live', { status })
