import { itHasWords, refuse, type Refusal } from '@ledger/kernel'
import type { Audit } from '../audit.js'
import { noAskIsNamedTwice, thePromisedOneIsKnown } from '../rules.js'
import type { TestPracticeData, TestPracticeFacts } from './test-practice.js'

export const theAuditTakesTheTest = (command: TestPracticeData, state: Audit, facts: TestPracticeFacts): Refusal | undefined =>
  thePromisedOneIsKnown(state, command.auditId) ??
  itHasWords(command.title, 'title-missing') ??
  anAskIsNamed(command) ??
  noAskIsNamedTwice(command.askIds) ??
  noAskIsTestedTwiceByOneAudit(command, state) ??
  aRecheckIsOfAnotherAudit(command, facts)

const anAskIsNamed = ({ askIds }: TestPracticeData): Refusal | undefined => (askIds.length === 0 ? refuse('no-ask-named') : undefined)

/** One audit gives one finding for an ask: a second would pass for a re-check. */
const noAskIsTestedTwiceByOneAudit = ({ askIds }: TestPracticeData, state: Audit): Refusal | undefined => {
  const again = state.status === 'not recorded' ? undefined : askIds.find((askId) => state.askIds.includes(askId))
  return again === undefined ? undefined : refuse('ask-already-tested-by-this-audit', { askId: again })
}

const aRecheckIsOfAnotherAudit = ({ auditId, recheckOf }: TestPracticeData, { recheckedKnown }: TestPracticeFacts): Refusal | undefined => {
  if (recheckOf === null) return undefined
  return recheckOf === auditId || !recheckedKnown ? refuse('nothing-to-re-check', { auditId: recheckOf }) : undefined
}
