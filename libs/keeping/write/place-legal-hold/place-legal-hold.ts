import { Command, itHasWords, refuse, type Slice } from '@ledger/kernel'
import type { LegalHoldPlaced } from '../../events/index.js'
import { ALL_HOLDS, holds, type HoldEvent, type Holds } from '../holds.js'

/** Somebody says that nothing of this may be erased, and who demands it. */
export class PlaceLegalHold extends Command<PlaceLegalHoldData> {}

export type PlaceLegalHoldData = Omit<LegalHoldPlaced['data'], 'holdId'>

export interface PlaceLegalHoldFacts {
  /** Whether what is to be held is known here. */
  readonly thingKnown: boolean
}

export const placeLegalHold: Slice<PlaceLegalHoldData, Holds, HoldEvent, PlaceLegalHoldFacts> = {
  name: 'place-legal-hold',
  category: 'holds',
  creates: true,
  id: () => ALL_HOLDS,
  evolution: holds,
  decide: (command, _, { thingKnown }, { newId }) =>
    (thingKnown ? undefined : refuse('thing-unknown')) ??
    itHasWords(command.reason, 'reason-missing') ??
    itHasWords(command.authority, 'authority-missing') ?? [{ type: 'LegalHoldPlaced', data: { holdId: newId, ...command } }],
}
