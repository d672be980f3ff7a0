import { accessEvents, accessLogEvents, accessProjections } from '@ledger/access'
import { actionEvents, actionProjections } from '@ledger/actions'
import { assuranceProjections } from '@ledger/assurance'
import { auditEvents, auditProjections } from '@ledger/audits'
import { disseminationEvents, disseminationProjections } from '@ledger/dissemination'
import { ledgerFounded } from '@ledger/event-store'
import { historyProjections } from '@ledger/history'
import { importEvents, importProjections } from '@ledger/imports'
import { keepingEvents, keepingProjections } from '@ledger/keeping'
import type { AnyEventType } from '@ledger/kernel'
import { learningEvents, learningProjections } from '@ledger/learning'
import { partnershipEvents, partnershipProjections } from '@ledger/partnership'
import type { Projection } from '@ledger/projections'
import { recommendationEvents, recommendationProjections } from '@ledger/recommendations'
import { reviewEvents, reviewProjections } from '@ledger/reviews'
import { sightProjections } from '@ledger/sight'
import { vaultEvents } from '@ledger/vault'

/** Every event type of the ledger. */
export const everyEventType: readonly AnyEventType[] = [
  ledgerFounded,
  ...accessEvents,
  ...partnershipEvents,
  ...reviewEvents,
  ...learningEvents,
  ...recommendationEvents,
  ...actionEvents,
  ...auditEvents,
  ...disseminationEvents,
  ...keepingEvents,
  ...importEvents,
  ...vaultEvents,
  ...accessLogEvents,
]

/** Every table that is asked, and the events that fill it. */
export const everyProjection: readonly Projection[] = [
  ...accessProjections,
  ...partnershipProjections,
  ...reviewProjections,
  ...learningProjections,
  ...recommendationProjections,
  ...actionProjections,
  ...auditProjections,
  ...disseminationProjections,
  ...keepingProjections,
  ...assuranceProjections,
  ...historyProjections,
  ...importProjections,
  ...sightProjections,
]
