import type { AsAt } from '@ledger/kernel'
import type { PastTables, Reached, Wanted } from '../projector.js'
import type { TablesState } from '../tables-state.js'

/** What a projector in another thread is asked. */
export interface Questions {
  readonly reach: { readonly partnership: string; readonly wanted: Wanted }
  readonly past: { readonly partnership: string; readonly asAt: AsAt }
  readonly honourErasures: { readonly milliseconds: number }
  readonly state: object
  readonly close: object
}

export interface Answers {
  readonly reach: Reached
  readonly past: PastTables
  readonly honourErasures: boolean
  readonly state: readonly TablesState[]
  readonly close: null
}

export type Asked = { [What in keyof Questions]: { readonly id: number; readonly what: What } & Questions[What] }[keyof Questions]

export interface Told {
  readonly id: number
  readonly answer?: Answers[keyof Answers]
  readonly error?: { readonly name: string; readonly message: string }
}
