import type { IsoDate } from '@ledger/kernel'
import type { Answer } from '../order.js'
import type { AskState } from '../state/ask-state.js'

/** A worked example of docs/answers.md section 8: what is known, on which day it is asked, and what is said. */
export interface WorkedExample {
  readonly number: number
  readonly title: string
  readonly asks: readonly AskState[]
  readonly today: IsoDate
  readonly answer: Answer
  readonly short: string
  readonly because: string
}
