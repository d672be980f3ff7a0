import { Command, itHasWords, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { PapersNoted } from '../../events/index.js'
import { papers, type Papers } from '../papers.js'

/** Somebody notes what the papers say, or do not say, that belongs to no one review. */
export class NotePapers extends Command<NotePapersData> {}

export type NotePapersData = Omit<PapersNoted['data'], 'paperNoteId'>

export const notePapers: Slice<NotePapersData, Papers, PapersNoted, object> = {
  name: 'note-papers',
  category: 'papers',
  creates: true,
  id: (_, newId) => newId,
  evolution: papers,
  decide: (command, state, _, { newId }) =>
    itIsNotedOnce(state) ?? itHasWords(command.note, 'note-missing') ?? [{ type: 'PapersNoted', data: { paperNoteId: newId, ...command } }],
}

const itIsNotedOnce = ({ status }: Papers): Refusal | undefined => (status === 'not noted' ? undefined : refuse('papers-already-noted'))
