import { itHasWords, refuse, type PersonalText, type Refusal } from '@ledger/kernel'
import type { Audit } from '../audit.js'
import { noAskIsNamedTwice, thePromisedOneIsKnown } from '../rules.js'

interface Named {
  readonly auditId?: string
  readonly title: PersonalText
  readonly askIds: readonly string[]
  readonly recheckOf: string | null
}

export const theAuditTakesTheTest = (command: Named, state: Audit, recheckedKnown: boolean): Refusal | undefined =>
  thePromisedOneIsKnown(state, command.auditId) ??
  itHasWords(command.title, 'title-missing') ??
  anAskIsNamed(command) ??
  noAskIsNamedTwice(command.askIds) ??
  noAskIsTestedTwiceByOneAudit(command, state) ??
  aRecheckIsOfAnotherAudit(command, recheckedKnown)

const anAskIsNamed = ({ askIds }: Named): Refusal | undefined => (askIds.length === 0 ? refuse('no-ask-named') : undefined)

/** One audit gives one finding for an ask: a second would pass for a re-check. */
const noAskIsTestedTwiceByOneAudit = ({ askIds }: Named, state: Audit): Refusal | undefined => {
  const again = state.status === 'not recorded' ? undefined : askIds.find((askId) => state.askIds.includes(askId))
  return again === undefined ? undefined : refuse('ask-already-tested-by-this-audit', { askId: again })
}

const aRecheckIsOfAnotherAudit = ({ auditId, recheckOf }: Named, recheckedKnown: boolean): Refusal | undefined => {
  if (recheckOf === null) return undefined
  return recheckOf === auditId || !recheckedKnown ? refuse('nothing-to-re-check', { auditId: recheckOf }) : undefined
}
