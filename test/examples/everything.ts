import { accessEvents, accessProjections } from '@ledger/access'
import { AccessModule } from '@ledger/access/module'
import { actionEvents, actionProjections } from '@ledger/actions'
import { ActionsModule } from '@ledger/actions/module'
import { auditEvents, auditProjections } from '@ledger/audits'
import { AuditsModule } from '@ledger/audits/module'
import { disseminationEvents, disseminationProjections } from '@ledger/dissemination'
import { DisseminationModule } from '@ledger/dissemination/module'
import { keepingEvents, keepingProjections } from '@ledger/keeping'
import { KeepingModule } from '@ledger/keeping/module'
import { learningEvents, learningProjections } from '@ledger/learning'
import { LearningModule } from '@ledger/learning/module'
import { partnershipEvents, partnershipProjections } from '@ledger/partnership'
import { PartnershipModule } from '@ledger/partnership/module'
import { recommendationEvents, recommendationProjections } from '@ledger/recommendations'
import { RecommendationsModule } from '@ledger/recommendations/module'
import { reviewEvents, reviewProjections } from '@ledger/reviews'
import { ReviewsModule } from '@ledger/reviews/module'

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
