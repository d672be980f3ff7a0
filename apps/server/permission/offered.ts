import type { ReadDatabase } from '@ledger/kernel'
import type { Path } from '../paths.js'
import type { Visit } from '../session/visit.js'
import { addressOf } from './addresses.js'
import { admissionOf } from './gate.js'

/**
 * Whether a page may be opened by whoever visits, so that no link leads to a refusal. `whole` holds everything. Where people choose whom to act as, a
 * link may be followed before they have chosen.
 */
export const isOffered = (
  { view, standing }: Pick<Visit, 'view' | 'standing'>,
  whole: ReadDatabase,
  { pattern }: Path<string>,
  params: Readonly<Record<string, string>>,
): boolean => {
  if (standing.person.kind === 'demonstration visitor') return true
  const needed = addressOf('GET', pattern)?.needed
  if (needed === 'anybody') return true
  const admission = needed ? admissionOf(needed, params, view, whole) : 'unseen'
  return admission !== 'unseen' && admission.verdict.may
}
