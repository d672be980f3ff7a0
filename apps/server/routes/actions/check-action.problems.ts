import type { Refused } from '@ledger/kernel'
import { refusedCheck } from '../../pages/actions/check-action.refusals.js'
import type { Problem } from '../../layout/problem.js'

/** What the form's words would not say truly to a program. */
const TITLES: Readonly<Record<string, string>> = {
  stale: 'Something was recorded on this action after the revision in If-Match. Read the action again, then decide',
  'command-id-reused': 'This Idempotency-Key was already used for another check, and that one was recorded',
  'recorded-by-the-owner': 'Somebody of the owner’s employer cannot record a check of this work in another’s name',
}

/** A refused check as `application/problem+json`: the code and what the refusal knows, for programs; the title, for people. */
export const problemOf = (refused: Pick<Refused, 'refused' | 'detail'>): Problem => {
  const { status, text } = refusedCheck(refused)
  return { status, title: TITLES[refused.refused] ?? text, code: refused.refused }
}
