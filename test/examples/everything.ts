import { accessEvents, AccessModule, accessProjections } from '@ledger/access'
import { actionEvents, ActionsModule, actionProjections } from '@ledger/actions'
import { auditEvents, auditProjections, AuditsModule } from '@ledger/audits'
import { disseminationEvents, DisseminationModule, disseminationProjections } from '@ledger/dissemination'
import { keepingEvents, KeepingModule, keepingProjections } from '@ledger/keeping'
import { learningEvents, LearningModule, learningProjections } from '@ledger/learning'
import { partnershipEvents, PartnershipModule, partnershipProjections } from '@ledger/partnership'
import { recommendationEvents, recommendationProjections, RecommendationsModule } from '@ledger/recommendations'
import { reviewEvents, reviewProjections, ReviewsModule } from '@ledger/reviews'

/** Every capability that records facts, as an app puts them together. */
export const everything = {
  modules: [
    AccessModule,
    PartnershipModule,
    ReviewsModule,
    LearningModule,
    RecommendationsModule,
    ActionsModule,
    AuditsModule,
    DisseminationModule,
    KeepingModule,
  ],
  projections: [
    ...accessProjections,
    ...partnershipProjections,
    ...reviewProjections,
    ...learningProjections,
    ...recommendationProjections,
    ...actionProjections,
    ...auditProjections,
    ...disseminationProjections,
    ...keepingProjections,
  ],
  eventTypes: [
    ...accessEvents,
    ...partnershipEvents,
    ...reviewEvents,
    ...learningEvents,
    ...recommendationEvents,
    ...actionEvents,
    ...auditEvents,
    ...disseminationEvents,
    ...keepingEvents,
  ],
}
