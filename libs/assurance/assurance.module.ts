import { Module } from '@nestjs/common'
import { queryFor } from '@ledger/projections/query-handler'
import { answerSpans } from './read/answer-spans/answer-spans.js'
import { partnershipAnswers } from './read/partnership-answers/partnership-answers.js'

export const PartnershipAnswersOf = queryFor('partnership-answers', partnershipAnswers)
export const AnswerSpansOf = queryFor('answer-spans', answerSpans)

@Module({ providers: [PartnershipAnswersOf.Handler, AnswerSpansOf.Handler] })
export class AssuranceModule {}
