import type { Question } from '@ledger/kernel'
import type { Place, Whereabouts } from '@ledger/projections'
import type { Dress } from '../layout/dress.js'
import type { AboutOf, PageName } from './drawn-pages.js'

/** What a reader thread is started with. */
export interface ReaderData {
  readonly place: Place
}

/** The same visitor at an earlier date. */
export interface Earlier {
  readonly question: Question
  readonly tables: Whereabouts
}

/** A page to be drawn, in values that any thread can be given. */
export interface Drawing<Name extends PageName = PageName> {
  readonly page: Name
  readonly about: AboutOf<Name>
  readonly question: Question
  readonly tables: Whereabouts
  readonly earlier: Earlier | 'not made' | null
  readonly dress: Dress
}

export interface ToldError {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  /** Of whose tables it is told; null where it is not about tables. */
  readonly partnership: string | null
}

/** The page as HTML; null where there is no such thing to show. */
export type Told = { readonly html: string | null } | { readonly error: ToldError }
