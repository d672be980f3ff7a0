import { never, type Evolution, type FuzzyDate, type IsoDate, type PersonalText, type Told } from '@ledger/kernel'
import { reviewEvents, type PapersNoted, type ReviewDated, type ReviewEvent, type ReviewNoted } from '../events/index.js'

export type OfReview = Exclude<ReviewEvent, PapersNoted>

/** A review as its own stream tells it. */
export type Review = { readonly status: 'not recorded' } | RecordedReview

export interface RecordedReview {
  readonly status: 'recorded'
  readonly title: PersonalText
  /** The day to which its papers speak. */
  readonly knownTo: IsoDate | null
  /** The day from which it is tracked here; null while it is history only. */
  readonly liveFrom: IsoDate | null
  readonly dates: readonly {
    readonly milestone: ReviewDated['data']['milestone']
    readonly on: FuzzyDate
    readonly words: PersonalText | null
  }[]
  readonly notes: readonly Pick<ReviewNoted['data'], 'about' | 'note'>[]
}

const evolve = (state: Review, event: Told<OfReview>): Review => {
  if (event.type === 'ReviewRecorded') {
    return { status: 'recorded', title: event.data.title, knownTo: event.data.knownTo, liveFrom: null, dates: [], notes: [] }
  }
  if (state.status === 'not recorded') return state
  switch (event.type) {
    case 'ReviewRetitled':
      return { ...state, title: event.data.title }
    case 'ReviewDated':
      return { ...state, dates: [...state.dates, event.data] }
    case 'ReviewSourceExtended':
      return { ...state, knownTo: event.data.knownTo }
    case 'LiveTrackingTakenUp':
      return { ...state, liveFrom: event.data.from }
    case 'ReviewNoted':
      return { ...state, notes: [...state.notes, event.data] }
    case 'ReviewResponded':
      return state
    default:
      return never(event)
  }
}

export const review: Evolution<Review, OfReview> = { initialState: { status: 'not recorded' }, evolve, types: reviewEvents }
