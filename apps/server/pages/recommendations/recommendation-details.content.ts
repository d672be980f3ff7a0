import { actionsOfAsks, type ActionOfAsk } from '@ledger/actions'
import type { AskAnswered } from '@ledger/assurance'
import { eventsTold, type Told } from '@ledger/history'
import { learningPointsOf } from '@ledger/learning'
import { detailsOfRecommendation } from '@ledger/recommendations'
import { listed } from '../../layout/phrases.js'
import { answersOf } from '../answers-of.js'
import type { Ask } from '../../session/visit.js'
import type { Seen } from '../content.js'
import { ownerSays } from '../actions/action-words.js'
import { agencyNamesById } from '../asks-by-id.js'
import { proofAskedWords, proofReachedWords, standing } from './proof-words.js'

/** A recommendation with its asks: the answer of each, why, and every event it stands on. */
export const recommendationDetails = ({ ask }: Seen, { recommendationId }: { readonly recommendationId: string }) => {
  const details = ask(detailsOfRecommendation, { recommendationId })
  const review = ask(answersOf, {})?.reviews.find(({ reviewId }) => reviewId === details?.reviewId)
  if (!details || !review) return null
  const answered = review.recommendations.find((one) => one.recommendationId === recommendationId)
  const asks = answered?.asks ?? []
  const actions = ask(actionsOfAsks, { askIds: asks.map(({ askId }) => askId) })
  const named = agencyNamesById(ask)
  return {
    review,
    recommendation: details,
    headline: answered?.headlineInWords ?? 'not addressed to anybody yet',
    standing: answered ? standing(answered.headline) : null,
    spread: answered ? listed(answered.headline.spread.map(({ answer, count }) => `${count} ${answer}`)) : null,
    asks: asks.map((one) => ({
      ...shown(one, ask),
      actions: actions.filter(({ askId }) => askId === one.askId).map((action) => row(action, named)),
    })),
    learning: ask(learningPointsOf, { reviewId: details.reviewId }).filter(({ answers }) =>
      answers.at(-1)?.recommendationIds.includes(recommendationId),
    ),
  }
}

const shown = ({ addressedTo, inShort, inFull, answered, timingInWords }: AskAnswered, ask: Ask) => ({
  addressedTo,
  answer: inShort,
  because: inFull,
  proofAsked: proofAskedWords(answered),
  proofReached: proofReachedWords(answered),
  timing: timingInWords,
  ...inTwo(ask(eventsTold, { ids: answered.events })),
})

/** What happened about the ask, and, apart, what is known of the bodies and rules that the answer depends on. */
const inTwo = (events: readonly Told[]) => {
  const isAround = ({ stream }: Told): boolean => /\.(agency|body|person|policy|partnership)-/.test(stream)
  return { all: events, events: events.filter((event) => !isAround(event)), around: events.filter(isAround) }
}

const row = (action: ActionOfAsk, named: Readonly<Record<string, string>>) => ({
  actionId: action.actionId,
  number: action.number,
  text: action.text,
  says:
    action.state === 'live'
      ? ownerSays({ word: action.word, saidOn: null, nextDue: null })
      : action.state === 'stopped'
        ? 'Stopped'
        : 'Replaced',
  part: action.part,
  owners: listed(action.ownerIds.map((id) => named[id] ?? 'an agency that is not named')),
  due: action.due,
})
