import type { Problem } from '../problem.js'
import type { FileAction, FileAsk, FileRecommendation, FileReview, ReviewsFile } from './reviews-file.js'

/** Codes and numbers that the file uses and does not explain, or explains twice. The file has the right shape by now. */
export const namesThatLeadNowhere = (file: ReviewsFile): readonly Problem[] => {
  const agencies = file.partnership.agencies ?? []
  const codes: Codes = {
    agencies: agencies.map(({ code }) => code),
    bodies: (file.partnership.bodies ?? []).map(({ code }) => code),
    reviews: file.reviews.map(({ code }) => code),
  }
  return [
    ...twice(codes.agencies, (index) => `$.partnership.agencies[${index}].code`),
    ...twice(codes.bodies, (index) => `$.partnership.bodies[${index}].code`),
    ...twice(codes.reviews, (index) => `$.reviews[${index}].code`),
    ...agencies.flatMap(({ employer }, index) =>
      known(employer === undefined ? [] : [employer], codes.agencies, () => `$.partnership.agencies[${index}].employer`),
    ),
    ...file.reviews.flatMap((review, index) => inReview(review, `$.reviews[${index}]`, codes)),
    ...(file.actions ?? []).flatMap((action, index) => inAction(action, `$.actions[${index}]`, codes, [])),
    ...(file.shared ?? []).flatMap(({ reviews = [], attendance = [] }, index) => [
      ...known(reviews, codes.reviews, (place) => `$.shared[${index}].reviews[${place}]`),
      ...known(
        attendance.map(({ agency }) => agency),
        codes.agencies,
        (place) => `$.shared[${index}].attendance[${place}].agency`,
      ),
    ]),
  ]
}

interface Codes {
  readonly agencies: readonly string[]
  readonly bodies: readonly string[]
  readonly reviews: readonly string[]
}

/** What an ask is called where an action says that it answers it. */
export const nameOfAsk = ({ to }: FileAsk): string => {
  if (typeof to === 'string') return to
  if ('agency' in to) return to.agency
  return 'outside' in to ? to.outside : to.class
}

const inReview = (review: FileReview, path: string, codes: Codes): readonly Problem[] => {
  const { learningPoints = [], recommendations = [], actions = [] } = review
  const numbers = recommendations.map(({ number }) => number)
  return [
    ...twice(numbers, (index) => `${path}.recommendations[${index}].number`),
    ...twice(
      learningPoints.map(({ number }) => number),
      (index) => `${path}.learningPoints[${index}].number`,
    ),
    ...learningPoints.flatMap(({ answered }, index) => [
      ...known(answered?.recommendations ?? [], numbers, (place) => `${path}.learningPoints[${index}].answered.recommendations[${place}]`),
      ...known(answered?.decidedBy ? [answered.decidedBy] : [], codes.bodies, () => `${path}.learningPoints[${index}].answered.decidedBy`),
    ]),
    ...recommendations.flatMap((one, index) => inRecommendation(one, `${path}.recommendations[${index}]`, codes)),
    ...inActions(actions, `${path}.actions`, codes, []),
  ]
}

const inRecommendation = ({ asks = [], actions = [] }: FileRecommendation, path: string, codes: Codes): readonly Problem[] => {
  const names = asks.map(nameOfAsk)
  return [
    ...twice(names, (index) => `${path}.asks[${index}].to`),
    ...asks.flatMap(({ to }, index) =>
      known(typeof to === 'object' && 'agency' in to ? [to.agency] : [], codes.agencies, () => `${path}.asks[${index}].to.agency`),
    ),
    ...inActions(actions, `${path}.actions`, codes, asks.length === 0 ? ['not stated'] : names),
  ]
}

const inActions = (actions: readonly FileAction[], path: string, codes: Codes, asks: readonly string[]): readonly Problem[] => [
  ...twice(
    actions.map(({ number = null }) => number),
    (index) => `${path}[${index}].number`,
  ),
  ...actions.flatMap((action, index) => inAction(action, `${path}[${index}]`, codes, asks)),
]

const inAction = (action: FileAction, path: string, { agencies }: Codes, asks: readonly string[]): readonly Problem[] => {
  const occurs = action.repeats === 'recurring' || action.repeats === 'standing'
  return [
    ...known(action.owners ?? [], agencies, (index) => `${path}.owners[${index}]`),
    ...known(action.answers ?? [], asks, (index) => `${path}.answers[${index}]`),
    ...(action.progress ?? []).flatMap(({ word }, index) =>
      (word === 'done' && occurs) || (word === 'occurred' && !occurs)
        ? [
            {
              where: `${path}.progress[${index}].word`,
              problem: occurs ? 'what recurs or stands is never done' : 'what is done once does not occur again',
              toDo: occurs ? 'Write “occurred”.' : 'Write “done”, or say “recurring” or “standing” under “repeats”.',
            },
          ]
        : [],
    ),
  ]
}

const known = (names: readonly string[], among: readonly string[], where: (index: number) => string): readonly Problem[] =>
  names.flatMap((name, index) =>
    among.includes(name)
      ? []
      : [{ where: where(index), problem: `“${name}” is not explained in this file`, toDo: `Known here: ${among.join(', ') || 'none'}.` }],
  )

const twice = (names: readonly (string | null)[], where: (index: number) => string): readonly Problem[] =>
  names.flatMap((name, index) =>
    name === null || names.indexOf(name) === index
      ? []
      : [{ where: where(index), problem: `“${name}” is there twice`, toDo: 'Give each its own.' }],
  )
