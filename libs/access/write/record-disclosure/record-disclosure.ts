import { Command, itDoesNotLieAhead, itHasWords, refuse, type Evolution, type Refusal, type Slice } from '@ledger/kernel'
import { disclosureMade, type DisclosedItem, type DisclosureMade } from '../../events/index.js'

/** Records that something of a review was given to somebody outside, by what right and within which limits. */
export class RecordDisclosure extends Command<RecordDisclosureData> {}

export type RecordDisclosureData = Omit<DisclosureMade['data'], 'disclosureId'>

interface Disclosure {
  readonly isMade: boolean
}

const disclosure: Evolution<Disclosure, DisclosureMade> = {
  initialState: { isMade: false },
  evolve: () => ({ isMade: true }),
  types: [disclosureMade],
}

export const recordDisclosure: Slice<RecordDisclosureData, Disclosure, DisclosureMade, object> = {
  name: 'record-disclosure',
  category: 'disclosure',
  creates: true,
  id: (_, newId) => newId,
  evolution: disclosure,
  decide: (command, { isMade }, _, { newId, occurredOn, today }) =>
    itIsMadeOnce(isMade) ??
    itHasWords(command.legalBasis, 'legal-basis-missing') ??
    itHasWords(command.authority, 'authority-missing') ??
    itHasWords(command.limits, 'limits-missing') ??
    somethingWasGiven(command.what) ??
    everyFileIsKnownByItsHash(command.what) ??
    itDoesNotLieAhead(occurredOn, today) ?? [{ type: 'DisclosureMade', data: { disclosureId: newId, ...command } }],
}

const itIsMadeOnce = (isMade: boolean): Refusal | undefined => (isMade ? refuse('disclosure-already-made') : undefined)

const somethingWasGiven = (what: readonly DisclosedItem[]): Refusal | undefined =>
  what.length > 0 && what.every(({ pointer }) => pointer.trim() !== '') ? undefined : refuse('nothing-disclosed')

const everyFileIsKnownByItsHash = (what: readonly DisclosedItem[]): Refusal | undefined =>
  what.every(({ sha256 }) => sha256 === null || /^[0-9a-f]{64}$/.test(sha256)) ? undefined : refuse('not-a-sha256')
