import { Command, refuse, type Evolution, type Refusal, type Slice } from '@ledger/kernel'
import { wordsKept, type WordsKept } from '../../events/index.js'

/** Keeps words as they are though something was noticed in them, and says why. Sent before the command that carries them. */
export class KeepWords extends Command<KeepWordsData> {}

export type KeepWordsData = Omit<WordsKept['data'], 'careId'>

interface Kept {
  readonly isKept: boolean
}

const kept: Evolution<Kept, WordsKept> = { initialState: { isKept: false }, evolve: () => ({ isKept: true }), types: [wordsKept] }

export const keepWords: Slice<KeepWordsData, Kept, WordsKept, object> = {
  name: 'keep-words',
  category: 'care',
  creates: true,
  id: (_, newId) => newId,
  evolution: kept,
  decide: (command, { isKept }, _, { newId }) =>
    itIsKeptOnce(isKept) ?? somethingWasNoticed(command) ?? [{ type: 'WordsKept', data: { careId: newId, ...command } }],
}

const itIsKeptOnce = (isKept: boolean): Refusal | undefined => (isKept ? refuse('words-already-kept') : undefined)

const somethingWasNoticed = ({ fields }: KeepWordsData): Refusal | undefined =>
  fields.length > 0 && fields.every(({ kinds }) => kinds.length > 0) ? undefined : refuse('nothing-noticed')
