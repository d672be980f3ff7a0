import type { AsAt, Question } from '@ledger/kernel'
import type { Ask, VisitedPartnership } from '../session/visit.js'

/** What a page is made from, whichever thread makes it. Everything is asked of the tables as they are at one moment. */
export interface Seen {
  readonly partnership: VisitedPartnership
  readonly question: Question
  readonly asAt: AsAt | null
  readonly ask: Ask
  /** The same visitor's questions at an earlier date, where the page compares; not made where the tables of that day are not there. */
  readonly earlier: { readonly asAt: AsAt; readonly ask: Ask } | 'not made' | null
}

/** Finds what a page says; null where there is no such thing. Pure: the same tables and question give the same page. */
export type Content<About extends object = object> = (seen: Seen, about: About) => object | null
