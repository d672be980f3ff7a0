import type { ListedReview } from '@ledger/reviews'
import { capital } from '../../layout/phrases.js'

const KINDS: Readonly<Record<ListedReview['reviewType'], string>> = {
  SCR: 'Serious case review',
  LCSPR: 'Local child safeguarding practice review',
  MALR: 'Multi-agency learning review',
  SAR: 'Safeguarding adults review',
  DHR: 'Domestic homicide review',
  JOINT: 'Joint review',
  OTHER: 'Other review',
  'not stated': 'Review, kind not stated',
}

/** The kind of review as the papers name it, else as the statute does. */
export const kindOf = ({ reviewType, typeAsPublished }: Pick<ListedReview, 'reviewType' | 'typeAsPublished'>): string =>
  capital(typeAsPublished ?? KINDS[reviewType])
