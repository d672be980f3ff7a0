import type { Answer } from '@ledger/assurance'
import type { Proof } from '@ledger/recommendations'
import type { AskLife, Stages } from '../life/ask-life.js'

/** What a plot may look up of the rest of the story. */
export interface World {
  /** An ask that is open on a day and could stand in the place of this one. */
  readonly askInPlaceOf: (life: AskLife, on: number) => Pick<AskLife, 'askId' | 'recommendationId'>
  /** Newer learning, known on a day, that resembles what this ask was about. */
  readonly newerLearning: (life: AskLife, on: number) => string
}

/** A way in which the life of an ask can go. */
export interface Plot {
  /** What is answered about the ask on the folder's day. */
  readonly answer: Answer
  /** At least so many days lie between the recommendation and what the answer rests on. */
  readonly needs: number
  /** What the answer rests on happened so many days before the folder's day: at most, and at least. */
  readonly ends: readonly [atMost: number, atLeast: number]
  readonly proof: Proof
  readonly measure?: boolean
  readonly tell: (life: AskLife, stages: Stages, world: World) => void
}

export const plot = (answer: Answer, needs: number, ends: Plot['ends'], proof: Proof, tell: Plot['tell'], measure = false): Plot => ({
  answer,
  needs,
  ends,
  proof,
  tell,
  measure,
})
