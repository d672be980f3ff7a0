import type { Proof } from '@ledger/recommendations'
import { onTheDay, type AgencyKey, type AskedKey } from '../cast/agencies.js'
import type { Chance } from '../chance.js'
import type { Lesson, Practice } from '../lessons/index.js'
import type { Telling } from '../telling/telling.js'

/** One ask of the story, and all that is needed to tell its life. Days are counted from the first of the story. */
export interface AskLife {
  readonly telling: Telling
  readonly chance: Chance
  readonly key: string
  readonly reviewId: string
  readonly recommendationId: string
  readonly askId: string
  /** As on the page: `4`, or `4b` for the second ask of a recommendation. */
  readonly number: string
  readonly asked: AskedKey
  /** Who does the work. */
  readonly owner: AgencyKey
  readonly lesson: Lesson
  readonly practice: Practice
  readonly born: number
  readonly proof: Proof
  readonly measure: boolean
}

/** When the stages of a life fall. `final` is the day of what its answer rests on. */
export interface Stages {
  readonly put: number
  readonly replied: number
  readonly planned: number
  readonly judged: number
  readonly final: number
}

/** An action of an ask. */
export interface Work {
  readonly key: string
  readonly actionId: string
  readonly owners: readonly AgencyKey[]
  readonly planned: number
  readonly due: number | null
}

/** A day some way between two others, `share` from 0 to 1. */
export const between = (from: number, to: number, share: number): number => Math.round(from + (to - from) * share)

export const ofAsk = ({ askId, recommendationId }: AskLife): { readonly askId: string; readonly recommendationId: string } => ({
  askId,
  recommendationId,
})

/** The owner under its name of the first day and of this one: whoever stands back, stands back as both. */
export const standingBack = (owners: readonly AgencyKey[], on: number): readonly AgencyKey[] => [
  ...new Set(owners.flatMap((owner) => [owner, onTheDay(owner, on)])),
]
