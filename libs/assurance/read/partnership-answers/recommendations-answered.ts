import { textRef, type IsoDate } from '@ledger/kernel'
import { timingOfAsk } from '../answer/ask-timing.js'
import { headlineOf } from '../answer/headline.js'
import { lineOf } from '../answer/lines.js'
import { becauseOf, inFull } from '../answer/words/answer-in-words.js'
import { headlineInWords } from '../answer/words/headline-in-words.js'
import { inShort } from '../answer/words/in-short.js'
import type { Resolver } from '../answer/words/resolver.js'
import { timingInWords } from '../answer/words/timing-in-words.js'
import type { AskAnswer } from '../fold/answers.js'
import { isA, type CaseFact } from '../fold/case-fact.js'
import { grouped } from '../fold/grouped.js'
import type { AskAnswered, RecommendationAnswered } from './answers-of-partnership.js'

/** Every recommendation with its asks answered, in the order in which they were made. */
export const recommendationsFrom = (
  facts: readonly CaseFact[],
  answers: ReadonlyMap<string, AskAnswer>,
  resolver: Resolver,
  today: IsoDate,
): readonly RecommendationAnswered[] => {
  const reworded = new Map(facts.filter(isA('RecommendationReworded')).map((fact) => [fact.data.recommendationId, fact.id]))
  const asksOf = grouped([...answers.values()], ({ state }) => [state.recommendationId])
  return facts.filter(isA('RecommendationMade')).flatMap((made) => {
    const { recommendationId, reviewId, number } = made.data
    const answersOf = asksOf.get(recommendationId) ?? []
    const [first, ...rest] = answersOf.map((answer) => askAnswered(answer, resolver, today))
    if (!first) return []
    const headline = headlineOf([first.answered, ...rest.map(({ answered }) => answered)])
    const line = headline.place === 'in N' && !headline.reached ? lineOf(headline.answer) : null
    const text = resolver.text(textRef(reworded.get(recommendationId) ?? made.id, 'text'))
    const asks = [first, ...rest]
    return [
      {
        recommendationId,
        reviewId,
        number,
        text,
        madeOn: made.occurredOn,
        headline,
        headlineInWords: headlineInWords(headline),
        line,
        lastHeardOn: latestDay(answersOf.map(({ lastHeardOn }) => lastHeardOn)),
        asks,
      },
    ]
  })
}

const latestDay = (days: readonly IsoDate[]): IsoDate => days.reduce((last, day) => (day > last ? day : last), '')

const askAnswered = ({ state, answered }: AskAnswer, resolver: Resolver, today: IsoDate): AskAnswered => {
  const timing = timingOfAsk(state, today)
  return {
    askId: state.askId,
    addressee: state.addressee,
    addressedTo: addressedTo(state.addressee, resolver),
    answered,
    inShort: inShort(answered),
    because: becauseOf(answered, resolver),
    inFull: inFull(answered, resolver),
    timing,
    timingInWords: timing && timingInWords(timing),
    dateMoves: state.actions.flatMap(({ part, due }) => (part === 'necessary' && due ? [due.moves.length] : [])),
  }
}

const addressedTo = (addressee: AskAnswered['addressee'], resolver: Resolver): string => {
  switch (addressee.kind) {
    case 'agency':
      return resolver.agencyName(addressee.agencyId)
    case 'class':
    case 'outside':
      return addressee.name
    case 'partnership':
      return 'the partnership'
    case 'not stated':
      return 'addressee not stated'
  }
}
