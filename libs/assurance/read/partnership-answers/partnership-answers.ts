import type { IsoDate, Question, ReadDatabase } from '@ledger/kernel'
import { learningCounts } from '../answer/learning.js'
import { factsThatCount } from '../facts/facts.js'
import { answersFrom } from '../fold/answers.js'
import { isA } from '../fold/case-fact.js'
import { learningPointsFrom } from '../fold/learning-points.js'
import type { PartnershipAnswers } from './answers-of-partnership.js'
import { namesIn } from './names.js'
import { recommendationsFrom } from './recommendations-answered.js'
import { reviewFrom } from './review-answers.js'
import { summary } from './summary.js'

/** Has it been implemented? For every ask, recommendation, review and learning point of a partnership. */
export const partnershipAnswers = (db: ReadDatabase, { today }: Question, _: object = {}): PartnershipAnswers | undefined => {
  const facts = factsThatCount(db)
  const founded = facts.find(isA('PartnershipFounded'))
  if (!founded) return undefined
  const answers = answersFrom(facts, today)
  const resolver = namesIn(facts, db)
  const recommendations = recommendationsFrom(facts, answers, resolver, today)
  const headlines = new Map(recommendations.map(({ recommendationId, headline }) => [recommendationId, headline]))
  const points = learningPointsFrom(facts)
  const reviews = facts
    .filter(isA('ReviewRecorded'))
    .map((recorded) => reviewFrom(recorded, facts, recommendations, points, headlines, resolver, today))
  return {
    code: db.partnership,
    name: founded.data.name,
    defaultBasis: founded.data.defaultBasis,
    fictional: founded.data.fictional,
    position: db.position,
    today,
    knownTo: latestOf(reviews.flatMap(({ knownTo, live }) => (knownTo === null || live ? [] : [knownTo]))),
    ...summary(recommendations),
    reviews,
    learningCounts: learningCounts(reviews.flatMap(({ learning }) => learning.map(({ answered }) => answered))),
  }
}

const latestOf = (days: readonly IsoDate[]): IsoDate | null => [...days].sort().at(-1) ?? null
