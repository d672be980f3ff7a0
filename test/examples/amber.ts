import { words } from '@ledger/kernel'
import type { ReviewEvent, ReviewRecorded } from '../../libs/reviews/events/index.js'
import type { OfReview } from '../../libs/reviews/write/review.js'
import { told } from '../dsl/given.js'

type Recorded = Omit<ReviewRecorded['data'], 'reviewId'>

/** The review "Amber", as somebody records it. */
export const amber: Recorded = {
  code: 'EX-1',
  title: words('Amber'),
  reviewType: 'LCSPR',
  typeAsPublished: null,
  reviewsCounted: 1,
  joint: false,
  knownTo: '2024-03-31',
  ageBand: 'under 1',
  harmClass: 'neglect',
  quarterOfIncident: '2023-Q2',
  circumstances: null,
  sources: [],
}

export const recorded = told<OfReview>({ type: 'ReviewRecorded', data: { reviewId: 'amber', ...amber } })

export const happened = (event: Exclude<ReviewEvent, { type: 'PapersNoted' }>) => told<OfReview>(event)
