import type { UnfinishedImport } from '@ledger/imports'
import type { AsAt } from '@ledger/kernel'
import type { PersonInPost } from '@ledger/partnership'
import type { GlassInView } from '../session/glass-on-pages.js'
import type { VisitedPartnership } from '../session/visit.js'
import { assets } from './assets.js'
import { linksAt } from './links.js'

/** What every page needs besides its own content, in values that any thread can be given. */
export interface Dress {
  readonly cspNonce: string
  readonly formToken: string
  readonly asAt: AsAt | null
  readonly partnership: VisitedPartnership | null
  readonly person: PersonInPost | null
  /** Whether they showed who they are, or only chose; or may choose and have not. */
  readonly came: 'signed in' | 'chosen' | 'may choose' | 'nobody'
  /** What of the partnership is shown and counted for them, in a sentence; null where it is everything. */
  readonly whatIsSeen: string | null
  /** Whether they look after people, agencies or settings of the partnership. */
  readonly administers: boolean
  readonly age: string | null
  /** Whether they may see what is kept, held and asked to be erased. */
  readonly seesKeeping?: boolean
  /** Which pages that this one leads to they may open, by name. */
  readonly offers?: Readonly<Record<string, boolean>>
  readonly unfinishedImports: readonly UnfinishedImport[]
  /** What somebody opened in an emergency: the visitor themselves, and others where they answer for it. */
  readonly glass: GlassInView
  /** The address of this page without its date; null where it has none. */
  readonly here: string | null
  readonly earlier: Readonly<Record<'basis' | 'day' | 'month' | 'year', string>>
}

/** What templates find besides a page's own content: links carry the date. */
export const localsOf = (dress: Dress) => ({ ...dress, assets, to: linksAt(dress.asAt) })
