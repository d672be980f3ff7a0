import type { Problem } from '../problem.js'
import type { FileAsk, FileLearningPoint, FileShared, ReviewsFile } from './reviews-file.js'

/** Entries that contradict themselves, which the ledger would refuse. The file has the right shape by now. */
export const whatDoesNotGoTogether = ({ reviews, shared = [] }: ReviewsFile): readonly Problem[] => [
  ...reviews.flatMap(({ learningPoints = [], recommendations = [] }, index) => [
    ...learningPoints.flatMap((point, place) => inAnswer(point, `$.reviews[${index}].learningPoints[${place}].answered`)),
    ...recommendations.flatMap(({ asks = [] }, number) =>
      asks.flatMap((ask, place) => inAsk(ask, `$.reviews[${index}].recommendations[${number}].asks[${place}]`)),
    ),
  ]),
  ...shared.flatMap((one, index) => inShared(one, `$.shared[${index}]`)),
]

const wrong = (holds: boolean, where: string, problem: string, toDo: string): readonly Problem[] =>
  holds ? [{ where, problem, toDo }] : []

const inAnswer = ({ answered }: FileLearningPoint, path: string): readonly Problem[] => {
  if (!answered) return []
  const { decision, recommendations = [], audienceReached = null, audienceOf = null, reason = null } = answered
  const counted = audienceReached !== null || audienceOf !== null
  const unreasoned = reason === null && (decision === 'no action' || decision === 'already covered')
  return [
    ...wrong(unreasoned, `${path}.reason`, `“${decision}” gives no reason`, 'Say why, or by what it is covered.'),
    ...wrong(
      decision !== 'recommend' && recommendations.length > 0,
      `${path}.recommendations`,
      `“${decision}” leads to no recommendation`,
      'Write “recommend”, or leave the numbers out.',
    ),
    ...wrong(decision !== 'share only' && counted, path, `“${decision}” has no audience`, 'Write “share only”, or leave the audience out.'),
    ...moreThan(audienceReached, audienceOf, `${path}.audienceReached`),
  ]
}

const inAsk = ({ to, replies = [], coverage }: FileAsk, path: string): readonly Problem[] => [
  ...replies.flatMap(({ reply, reason = null }, index) =>
    wrong(reply === 'not accepted' && reason === null, `${path}.replies[${index}].reason`, 'a refusal gives no reason', 'Say why.'),
  ),
  ...(coverage
    ? [
        ...wrong(
          typeof to === 'string' || !('class' in to),
          `${path}.coverage`,
          'only a class of bodies is covered in part',
          'Address it to a class.',
        ),
        ...moreThan(coverage.reached, coverage.of ?? null, `${path}.coverage.reached`),
      ]
    : []),
]

const inShared = ({ planned = false, attended = null }: FileShared, path: string): readonly Problem[] =>
  wrong(planned && attended !== null, `${path}.attended`, 'nobody has come to what is only planned', 'Leave it out.')

const moreThan = (reached: number | null, of: number | null, where: string): readonly Problem[] =>
  wrong(reached !== null && of !== null && reached > of, where, 'more are reached than there are', 'Look at both figures.')
