import { addMonths, earliest, type IsoDate } from '@ledger/kernel'
import type { Answered } from '../answer/answered.js'
import { answerFrom } from '../fold/answers.js'
import { UNSET } from '../fold/ask-state.js'
import { isA, type CaseFact } from '../fold/case-fact.js'
import { caseFileOf, type CaseFile } from '../fold/case-file.js'
import type { Counted } from './counted-from.js'

/** Days in a row on which an ask had one answer, was counted in one place and had, or had not, reached its proof. */
export interface Span extends Pick<Answered, 'askId' | 'answer' | 'reached' | 'place'> {
  readonly from: IsoDate
  /** The first day on which it no longer held; null while nothing known ends it. */
  readonly until: IsoDate | null
}

/** The spans of every ask, or of one, in the order in which the asks were addressed. */
export const spansOf = (counted: readonly Counted[], only?: string): readonly Span[] => {
  const file = caseFileOf(counted.map(({ fact }) => fact))
  const from = new Map(counted.map((one) => [one.fact.id, one.from]))
  const order = new Map(counted.map(({ fact }, place) => [fact.id, place]))
  return asksIn(file)
    .filter(({ askId }) => only === undefined || askId === only)
    .flatMap(({ askId, recommendationId }) => {
      const about = factsAbout(file, askId, recommendationId)
      const inOrder = about.toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
      return spansOfAsk(
        askId,
        inOrder.map((fact) => ({ fact, from: from.get(fact.id) ?? null })),
      )
    })
}

interface Ask {
  readonly askId: string
  readonly recommendationId: string
}

/** Every ask, and of each recommendation the ask of nobody that it is until it is addressed. */
const asksIn = ({ ofRecommendation, ofAsk }: CaseFile): readonly Ask[] => [
  ...[...ofRecommendation.keys()].map((recommendationId) => ({ askId: recommendationId, recommendationId })),
  ...[...ofAsk.values()].flatMap((facts) => facts.filter(isA('AskAddressed')).slice(0, 1)).map(({ data }) => data),
]

/** Everything the answer of an ask can turn on. */
const factsAbout = (file: CaseFile, askId: string, recommendationId: string): readonly CaseFact[] => {
  const made = file.ofRecommendation.get(recommendationId) ?? []
  const reviews = new Set(made.filter(isA('RecommendationMade')).map(({ data }) => data.reviewId))
  const addressed = [...file.ofAsk.values()].flatMap((facts) => facts.filter(isA('AskAddressed')))
  return [
    ...new Set([
      ...[...file.ofAgency.values()].flat(),
      ...file.policies,
      ...[...reviews].flatMap((reviewId) => file.ofReview.get(reviewId) ?? []),
      ...made,
      ...(askId === recommendationId ? addressed.filter(({ data }) => data.recommendationId === recommendationId) : []),
      ...(file.ofAsk.get(askId) ?? []),
      ...(file.actionsOfAsk.get(askId) ?? []).flatMap((actionId) => file.ofAction.get(actionId) ?? []),
      ...(file.auditsOfAsk.get(askId) ?? []).flatMap((auditId) => file.ofAudit.get(auditId) ?? []),
    ]),
  ]
}

const spansOfAsk = (askId: string, about: readonly Counted[]): readonly Span[] => {
  const spans: Span[] = []
  for (const day of daysOfChange(about)) {
    const known = about.filter(({ from }) => from === null || from <= day).map(({ fact }) => fact)
    const answered = answerFrom(known, askId, day)
    const last = spans.at(-1)
    const open = last?.until === null ? last : undefined
    if (open && answered && isSame(open, answered)) continue
    if (open) spans[spans.length - 1] = { ...open, until: day }
    if (answered) spans.push({ askId, answer: answered.answer, reached: answered.reached, place: answered.place, from: day, until: null })
  }
  return spans
}

const isSame = (span: Span, { answer, reached, place }: Answered): boolean =>
  span.answer === answer && span.reached === reached && span.place === place

/** The only days on which the answer can be another than on the day before: a fact begins to count, or a date that it holds has come. */
const daysOfChange = (about: readonly Counted[]): readonly IsoDate[] => {
  const facts = about.map(({ fact }) => fact)
  const lives = [UNSET, ...facts.filter(isA('PolicySet')).map(({ data }) => data)].map(({ shelfLifeMonths }) => shelfLifeMonths)
  const days = [
    ...about.map(({ from }) => from),
    ...facts.filter(isA('PolicySet', 'LiveTrackingTakenUp')).map(({ data }) => data.from),
    ...facts.filter(isA('PracticeTested')).flatMap((test) => {
      const held = (test.occurredOn && earliest(test.occurredOn)) ?? test.day
      return [...new Set(lives)].map((months) => addMonths(held, months))
    }),
  ]
  return [...new Set(days.filter((day) => day !== null))].sort()
}
