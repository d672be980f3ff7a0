import { askAddressed, type AskAddressed } from './ask-addressed.js'
import { askClosed, type AskClosed } from './ask-closed.js'
import { askProgressSaid, type AskProgressSaid } from './ask-progress-said.js'
import { askPut, type AskPut } from './ask-put.js'
import { askReopened, type AskReopened } from './ask-reopened.js'
import { askReplaced, type AskReplaced } from './ask-replaced.js'
import { askReplied, type AskReplied } from './ask-replied.js'
import { classCoverageReported, type ClassCoverageReported } from './class-coverage-reported.js'
import { differenceMeasured, type DifferenceMeasured } from './difference-measured.js'
import { openingPositionStated, type OpeningPositionStated } from './opening-position-stated.js'
import { planJudged, type PlanJudged } from './plan-judged.js'
import { proofAsked, type ProofAsked } from './proof-asked.js'
import { proofLowered, type ProofLowered } from './proof-lowered.js'
import { recommendationMade, type RecommendationMade } from './recommendation-made.js'
import { recommendationReworded, type RecommendationReworded } from './recommendation-reworded.js'
import { sameGapLearned, type SameGapLearned } from './same-gap-learned.js'

export type * from './addressee.js'
export type * from './proof.js'
export type * from './reply.js'
export type { AskAddressed } from './ask-addressed.js'
export type { AskClosed } from './ask-closed.js'
export type { AskProgressSaid } from './ask-progress-said.js'
export type { AskPut } from './ask-put.js'
export type { AskReopened } from './ask-reopened.js'
export type { AskReplaced } from './ask-replaced.js'
export type { AskReplied } from './ask-replied.js'
export type { ClassCoverageReported } from './class-coverage-reported.js'
export type { DifferenceMeasured } from './difference-measured.js'
export type { OpeningPositionStated } from './opening-position-stated.js'
export type { PlanJudged } from './plan-judged.js'
export type { ProofAsked } from './proof-asked.js'
export type { ProofLowered } from './proof-lowered.js'
export type { RecommendationMade } from './recommendation-made.js'
export type { RecommendationReworded } from './recommendation-reworded.js'
export type { SameGapLearned } from './same-gap-learned.js'

/** Every event of this capability. */
export type RecommendationEvent =
  | RecommendationMade
  | RecommendationReworded
  | AskAddressed
  | AskPut
  | AskReplied
  | AskProgressSaid
  | ClassCoverageReported
  | ProofAsked
  | ProofLowered
  | PlanJudged
  | OpeningPositionStated
  | AskClosed
  | AskReplaced
  | AskReopened
  | SameGapLearned
  | DifferenceMeasured

export const recommendationEvents = [
  recommendationMade,
  recommendationReworded,
  askAddressed,
  askPut,
  askReplied,
  askProgressSaid,
  classCoverageReported,
  proofAsked,
  proofLowered,
  planJudged,
  openingPositionStated,
  askClosed,
  askReplaced,
  askReopened,
  sameGapLearned,
  differenceMeasured,
] as const
