import { Command, itHasWords, refuse, type Slice } from '@ledger/kernel'
import type { LegalHoldLifted } from '../../events/index.js'
import { ALL_HOLDS, holds, type HoldEvent, type Holds } from '../holds.js'

/** Somebody says that a hold is no longer needed. */
export class LiftLegalHold extends Command<LiftLegalHoldData> {}

export type LiftLegalHoldData = LegalHoldLifted['data']

export const liftLegalHold: Slice<LiftLegalHoldData, Holds, HoldEvent, object> = {
  name: 'lift-legal-hold',
  category: 'holds',
  id: () => ALL_HOLDS,
  evolution: holds,
  decide: (command, { live, lifted }) => {
    if (lifted.includes(command.holdId)) return []
    if (!live.some(({ holdId }) => holdId === command.holdId)) return refuse('hold-unknown')
    return itHasWords(command.reason, 'reason-missing') ?? [{ type: 'LegalHoldLifted', data: command }]
  },
}
