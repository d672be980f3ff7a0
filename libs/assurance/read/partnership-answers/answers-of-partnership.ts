import type { FuzzyDate, IsoDate, ShownCount } from '@ledger/kernel'
import type { Answered } from '../answer/answered.js'
import type { Counts } from '../answer/counts.js'
import type { Headline } from '../answer/headline.js'
import type { LearningAnswered, LearningCounts } from '../answer/learning.js'
import type { Line } from '../answer/lines.js'
import type { Answer } from '../answer/order.js'
import type { Addressee } from '../answer/state/ask-state.js'
import type { Timing } from '../answer/timing.js'

/** How many recommendations reached the proof asked for, n of N. */
export interface ProofCount {
  readonly n: number
  readonly of: number
}

export type ByAnswer = Readonly<Partial<Record<Answer, number>>>

/** One ask's answer, in words and with the events it stands on. */
export interface AskAnswered {
  readonly askId: string
  readonly addressee: Addressee
  /** The addressee's name. */
  readonly addressedTo: string
  readonly answered: Answered
  /** The answer with its figure: "seen in practice (7 of 8 files)". */
  readonly inShort: string
  readonly because: string
  /** `because` with everything printed beside the answer. */
  readonly inFull: string
  readonly timing: Timing | null
  readonly timingInWords: string | null
  /** How often each due date of its necessary actions has moved. */
  readonly dateMoves: readonly number[]
}

export interface RecommendationAnswered {
  readonly recommendationId: string
  readonly reviewId: string
  readonly number: string
  readonly text: string
  readonly madeOn: FuzzyDate | null
  readonly headline: Headline
  readonly headlineInWords: string
  /** The line of N − n it is counted on; null when reached, or outside N. */
  readonly line: Line | null
  /** The latest day of any fact about it: how long nothing has been recorded is counted from here. */
  readonly lastHeardOn: IsoDate
  readonly asks: readonly AskAnswered[]
}

export interface LearningPointAnswered {
  readonly learningPointId: string
  readonly number: string | null
  readonly text: string
  readonly themes: readonly string[]
  readonly answered: LearningAnswered
  readonly inWords: string
}

export interface ReviewAnswers {
  readonly reviewId: string
  readonly code: string
  readonly title: string
  readonly reviewType: string
  /** For how many reviews the record stands. */
  readonly reviewsCounted: ShownCount
  readonly knownTo: IsoDate | null
  readonly live: boolean
  readonly counts: Counts
  readonly proofReached: ProofCount
  readonly byAnswer: ByAnswer
  /** The lowest headline, of those in N where there are any; null without a recommendation. */
  readonly weakest: Answer | null
  readonly recommendations: readonly RecommendationAnswered[]
  readonly learning: readonly LearningPointAnswered[]
  readonly learningCounts: LearningCounts
}

/** What can honestly be said about a partnership's learning on a day. There is no one word for it: counts, and the weakest above them. */
export interface PartnershipAnswers {
  readonly code: string
  readonly name: string
  readonly defaultBasis: 'recorded' | 'happened'
  readonly fictional: boolean
  readonly position: string | null
  readonly today: IsoDate
  /** The last day to which the papers of any of its reviews speak; null where none says, or all is live. */
  readonly knownTo: IsoDate | null
  readonly counts: Counts
  readonly proofReached: ProofCount
  readonly byAnswer: ByAnswer
  readonly weakest: Answer | null
  readonly reviews: readonly ReviewAnswers[]
  readonly learningCounts: LearningCounts
}
