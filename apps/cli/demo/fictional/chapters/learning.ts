import { words } from '@ledger/kernel'
import { byBody, byBusinessLead } from '../cast/actors.js'
import { chanceFor } from '../chance.js'
import { subGroupMeets } from '../telling/meetings.js'
import { idOf, SPAN, type Telling } from '../telling/telling.js'
import type { CastReview } from '../reviews.js'
import { lessonCalled, type Drafted } from './drafting.js'

export interface Learned {
  readonly learningPointId: string
  readonly on: number
  readonly lesson: string
  readonly themes: readonly string[]
}

/** Learning points: those that became recommendations, those answered in another way, and what went well. */
export const learning = (telling: Telling, review: CastReview, reviewId: string, all: readonly Drafted[]): readonly Learned[] => {
  const drafts = all.filter((draft) => draft.review === review)
  const recommended = drafts.map(({ lesson, learned, key }, index) => {
    const learningPointId = recorded(telling, review, reviewId, index + 1, learned, lesson.themes)
    answered(telling, review, learningPointId, { decision: 'recommend', recommendationIds: [idOf(`recommendation/${key}`)] })
    return { learningPointId, on: review.on, lesson: lesson.key, themes: lesson.themes }
  })
  const also = review.alsoLearned.map((key, index) => {
    const lesson = lessonCalled(key)
    const number = drafts.length + index + 1
    const learningPointId = recorded(telling, review, reviewId, number, lesson.learning[lesson.learning.length - 1] ?? '', lesson.themes)
    answerInAnotherWay(telling, review, learningPointId, key, number, taughtBefore(review, key, all))
    return { learningPointId, on: review.on, lesson: key, themes: lesson.themes }
  })
  const number = drafts.length + review.alsoLearned.length + 1
  const kept = recorded(telling, review, reviewId, number, review.goodPractice, ['good practice'], true)
  answered(telling, review, kept, { decision: 'good practice to keep' })
  return [...recommended, ...also]
}

const recorded = (
  telling: Telling,
  { code, on }: CastReview,
  reviewId: string,
  number: number,
  text: string,
  themes: readonly string[],
  goodPractice = false,
): string =>
  telling.tell('RecordLearningPoint', {
    on,
    key: `learning/${code}/${number}`,
    data: { reviewId, number: `L${number}`, text: words(text), themes, goodPractice, sources: [] },
    actor: byBusinessLead,
  })

interface Answer {
  readonly decision: 'recommend' | 'already covered' | 'share only' | 'good practice to keep' | 'no action'
  readonly recommendationIds?: readonly string[]
  readonly coveredById?: string
  readonly audience?: readonly [reached: number, of: number]
  readonly reason?: string
}

const answered = (telling: Telling, { on }: CastReview, learningPointId: string, answer: Answer): void => {
  const met = subGroupMeets(on + 2)
  telling.tell('AnswerLearningPoint', {
    on: met,
    key: `${learningPointId}/answered`,
    data: {
      learningPointId,
      decision: answer.decision,
      recommendationIds: answer.recommendationIds ?? [],
      coveredById: answer.coveredById ?? null,
      audienceReached: answer.audience?.[0] ?? null,
      audienceOf: answer.audience?.[1] ?? null,
      reason: answer.reason === undefined ? null : words(answer.reason),
    },
    actor: byBody(telling, 'sub-group', met, []),
  })
}

/** In the newest reviews, some points wait for an answer. */
const answerInAnotherWay = (
  telling: Telling,
  review: CastReview,
  learningPointId: string,
  lesson: string,
  number: number,
  { earlier, earlierPoint }: { readonly earlier: string | undefined; readonly earlierPoint: string | undefined },
): void => {
  const chance = chanceFor('also learned', review.code, lesson)
  if (SPAN - review.on < 240 && number % 2 === 0) return
  if (earlierPoint && chance.yes(0.35)) return merged(telling, review, learningPointId, earlierPoint)
  if (earlier) return answered(telling, review, learningPointId, { decision: 'already covered', coveredById: earlier })
  if (chance.yes(0.75))
    return answered(telling, review, learningPointId, { decision: 'share only', audience: [chance.between(60, 160), 210] })
  answered(telling, review, learningPointId, {
    decision: 'no action',
    reason: 'It describes one family’s bad luck more than a way of working. The sub-group thanks the practitioners who raised it.',
  })
}

/** A lesson that an earlier review recommended is covered already, or lives on in the earlier point. */
const taughtBefore = (review: CastReview, lesson: string, all: readonly Drafted[]) => {
  const last = all.findLast((draft) => draft.lesson.key === lesson && draft.born < review.on - 30)
  return {
    earlier: last && idOf(`recommendation/${last.key}`),
    earlierPoint: last && idOf(`learning/${last.review.code}/${last.number}`),
  }
}

const merged = (telling: Telling, { on }: CastReview, learningPointId: string, intoId: string): void => {
  const met = subGroupMeets(on + 2)
  telling.tell('MergeLearningPoint', {
    on: met,
    key: `${learningPointId}/merged`,
    data: { learningPointId, intoId, reason: words('The same lesson as before; one place to watch it is better than two.') },
    actor: byBody(telling, 'sub-group', met, []),
  })
}
