import { actionEvents } from '@ledger/actions/contract'
import { auditEvents } from '@ledger/audits/contract'
import { learningEvents } from '@ledger/learning/contract'
import { partnershipEvents } from '@ledger/partnership/contract'
import { recommendationEvents } from '@ledger/recommendations/contract'
import { reviewEvents } from '@ledger/reviews/contract'
import type { AnyEventType } from '@ledger/kernel'

/** The types of every event an answer may stand on. */
export const answering: readonly AnyEventType[] = [
  ...partnershipEvents,
  ...reviewEvents,
  ...learningEvents,
  ...recommendationEvents,
  ...actionEvents,
  ...auditEvents,
]
