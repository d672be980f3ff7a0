import { APPROVALS_NEEDED, type ErasureRequested } from '@ledger/keeping'
import type { Erasure } from '@ledger/vault'

/** Where a request stands, in a few words. */
export const statusOf = ({ refused, approvals, begunAt }: ErasureRequested, erasure: Erasure | undefined): string => {
  if (refused) return 'Refused: the words stay'
  if (erasure?.unreadableAt) return erasure.unrecoverableAt ? 'Erased, and not to be recovered' : 'Erased'
  if (erasure ?? begunAt) return 'Begun, and cut short: carry it out again'
  if (approvals.length >= APPROVALS_NEEDED) return 'Approved by two: ready to be carried out'
  return `Asked: ${approvals.length} of ${APPROVALS_NEEDED} have approved`
}
