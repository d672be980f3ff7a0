import { Command, itIsSaid, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { PartnershipFounded } from '../../events/index.js'
import { partnership, type Partnership } from '../partnership.js'

/** A partnership takes up this ledger. */
export class FoundPartnership extends Command<FoundPartnershipData> {}

export type FoundPartnershipData = PartnershipFounded['data']

export const foundPartnership: Slice<FoundPartnershipData, Partnership, PartnershipFounded, object> = {
  name: 'found-partnership',
  category: 'partnership',
  creates: true,
  id: ({ partnershipId }) => partnershipId,
  evolution: partnership,
  decide: (command, state) => {
    if (state.status === 'founded') return itIsFoundedOnce(command, state) ?? []
    return itIsSaid(command.name, 'name-missing') ?? [{ type: 'PartnershipFounded', data: command }]
  },
}

const itIsFoundedOnce = (command: FoundPartnershipData, state: Partnership & { status: 'founded' }): Refusal | undefined =>
  command.name === state.name && command.defaultBasis === state.defaultBasis && command.fictional === state.fictional
    ? undefined
    : refuse('partnership-already-founded', { partnershipId: command.partnershipId })
