import type { Question, ReadDatabase } from '@ledger/kernel'
import type { PartInReview } from '../../events/index.js'
import type { Relation, ReviewState } from '../../permission/index.js'
import { openGlassesOf } from '../broken-glass/broken-glass.js'
import type { Lock, Stands } from './need-to-know.js'

/** What was recorded of how a person stands to a review. */
export interface RelationFacts {
  readonly conflicted: boolean
  readonly brokeGlass: boolean
  readonly member: boolean
  readonly part: PartInReview | null
  readonly openedTo: boolean
  readonly wasMember: boolean
}

/** By the id of the review; a review to which nothing of the kind is recorded is left out. `at` is the instant of asking, in ISO 8601. */
export const relationsOf = (
  db: ReadDatabase,
  question: Question,
  { personId, at }: { readonly personId: string; readonly at: string },
): ReadonlyMap<string, RelationFacts> => {
  const found = db.all<{ reviewId: string; stands: Stands; part: PartInReview | null; isOver: number }>(
    `SELECT review_id AS reviewId, stands, part, until IS NOT NULL AS isOver FROM review_people WHERE person_id = :personId`,
    { personId },
  )
  const glasses = new Set(openGlassesOf(db, question, { personId, at }).map(({ reviewId }) => reviewId))
  const facts = (reviewId: string): RelationFacts => {
    const stands = (how: Stands, isOver = 0) =>
      found.find((one) => one.reviewId === reviewId && one.stands === how && one.isOver === isOver)
    const member = stands('member')
    return {
      ...{ conflicted: stands('conflicted') !== undefined, brokeGlass: glasses.has(reviewId), openedTo: stands('opened to') !== undefined },
      ...{ member: member !== undefined, part: member?.part ?? null, wasMember: stands('member', 1) !== undefined },
    }
  }
  return new Map([...found.map(({ reviewId }) => reviewId), ...glasses].map((reviewId) => [reviewId, facts(reviewId)]))
}

/** The reviews in which any of these people has a conflict of interest today. */
export const conflictsOf = (db: ReadDatabase, personIds: readonly string[]): readonly string[] =>
  db
    .all<{ reviewId: string }>(
      `SELECT DISTINCT review_id AS reviewId FROM review_people
       WHERE person_id IN (SELECT value FROM json_each(:personIds)) AND stands = 'conflicted' AND until IS NULL ORDER BY review_id`,
      { personIds: JSON.stringify(personIds) },
    )
    .map(({ reviewId }) => reviewId)

/** The relation that counts: the first that holds. */
export const relationBy = (facts: RelationFacts | undefined): Relation => {
  if (!facts) return 'none'
  if (facts.conflicted) return 'conflicted'
  if (facts.brokeGlass) return 'broke the glass'
  if (facts.member) return 'member'
  if (facts.openedTo) return 'opened to'
  return facts.wasMember ? 'was a member' : 'none'
}

/** By the id of the review; one of which nothing is shut and nothing opened is left out. Whether it is published is told elsewhere. */
export const reviewStates = (db: ReadDatabase, _: Question, __: object): ReadonlyMap<string, Omit<ReviewState, 'published'>> => {
  const found = db.all<{ reviewId: string; lock: Lock }>('SELECT review_id AS reviewId, lock FROM review_locks', {})
  return new Map(
    found.map(({ reviewId }) => {
      const has = (lock: Lock) => found.some((one) => one.reviewId === reviewId && one.lock === lock)
      return [
        reviewId,
        { sealed: has('sealed'), held: has('held'), closed: has('closed'), circumstancesOpened: has('circumstances opened') },
      ]
    }),
  )
}
