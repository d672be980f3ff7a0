import { Module } from '@nestjs/common'
import { queryFor } from '@ledger/projections'
import { facts } from './read/facts/facts.js'
import { partnershipAnswers } from './read/partnership-answers/partnership-answers.js'

export const PartnershipAnswersOf = queryFor('partnership-answers', partnershipAnswers)

@Module({ providers: [PartnershipAnswersOf.Handler] })
export class AssuranceModule {}

export const assuranceProjections = [facts]
