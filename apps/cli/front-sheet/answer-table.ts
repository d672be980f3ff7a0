import { ORDER, SET_ASIDE, type Answer, type PartnershipAnswers, type RecommendationAnswered } from '@ledger/assurance'

/** How many recommendations have an answer, and how they are counted. */
export interface AnswerRow {
  readonly answer: Answer
  /** As `byAnswer` of `status --json` has it. */
  readonly all: number
  readonly reached: number
  readonly moreDue: number
  /** History not taken up, and what was set aside. */
  readonly outside: number
}

export interface AnswerTable {
  /** Highest first; answers that nobody has are left out. */
  readonly rows: readonly AnswerRow[]
  readonly total: Omit<AnswerRow, 'answer'>
}

/** Counts by answer that add up: reached and more due make N; with what is outside it, all but the asks of others. */
export const answerTable = ({ reviews }: PartnershipAnswers): AnswerTable => {
  const counted = reviews.flatMap(({ recommendations }) => recommendations).filter(({ headline }) => headline.place !== 'asks of others')
  const rows = [...[...ORDER].reverse(), ...SET_ASIDE]
    .map((answer) => ({ answer, ...tally(counted.filter(({ headline }) => headline.answer === answer)) }))
    .filter(({ all }) => all > 0)
  return { rows, total: tally(counted) }
}

const tally = (recommendations: readonly RecommendationAnswered[]): Omit<AnswerRow, 'answer'> => {
  const inN = recommendations.filter(({ headline }) => headline.place === 'in N')
  const reached = inN.filter(({ headline }) => headline.reached).length
  return { all: recommendations.length, reached, moreDue: inN.length - reached, outside: recommendations.length - inN.length }
}
