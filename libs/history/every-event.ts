import { accessEvents, accessSentences } from '@ledger/access/contract'
import { actionEvents, actionSentences } from '@ledger/actions/contract'
import { auditEvents, auditSentences } from '@ledger/audits/contract'
import { disseminationEvents, disseminationSentences } from '@ledger/dissemination/contract'
import type { AnyEventType, Envelope, Resolve } from '@ledger/kernel'
import { keepingEvents, keepingSentences } from '@ledger/keeping/contract'
import { learningEvents, learningSentences } from '@ledger/learning/contract'
import { partnershipEvents, partnershipSentences } from '@ledger/partnership/contract'
import { recommendationEvents, recommendationSentences } from '@ledger/recommendations/contract'
import { reviewEvents, reviewSentences } from '@ledger/reviews/contract'

/** Every event type that a person would want told. */
export const everyEventType: readonly AnyEventType[] = [
  ...accessEvents,
  ...partnershipEvents,
  ...reviewEvents,
  ...learningEvents,
  ...recommendationEvents,
  ...actionEvents,
  ...auditEvents,
  ...disseminationEvents,
  ...keepingEvents,
]

type Tell = (event: Envelope, resolve: Resolve) => string

const sentences: Readonly<Record<string, unknown>> = {
  ...accessSentences,
  ...partnershipSentences,
  ...reviewSentences,
  ...learningSentences,
  ...recommendationSentences,
  ...actionSentences,
  ...auditSentences,
  ...disseminationSentences,
  ...keepingSentences,
}

/** The event in plain English. Each capability's own list is exhaustive by type. */
export const tell: Tell = (event, resolve) => {
  const sentence = sentences[event.type] as Tell | undefined
  if (!sentence) throw new Error(`no sentence for ${event.type}`)
  return sentence(event, resolve)
}
