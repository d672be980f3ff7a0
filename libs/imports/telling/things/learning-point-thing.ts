import { idFrom } from '@ledger/kernel'
import { RecordLearningPoint, RewordLearningPoint, type RecordLearningPointData } from '@ledger/learning/contract'
import { onlyOnce, wish, type Aspect, type Thing } from '../telling.js'
import { said, type Made } from './making.js'

export const learningPointThing = (
  { commandId, data, knownTo, cells }: Made<RecordLearningPointData>,
  more: (learningPointId: string) => readonly Aspect[] = () => [],
): Thing => {
  const learningPointId = idFrom(commandId)
  return {
    label: 'learning point',
    id: learningPointId,
    kind: 'learning point',
    make: { commandId, wish: wish(RecordLearningPoint, data, { knownTo }) },
    aspects: [
      said('text', cells('text'), data.text.text, () => [wish(RewordLearningPoint, { learningPointId, text: data.text }, { knownTo })]),
      onlyOnce('themes', cells('themes'), data.themes.join('; ')),
      ...more(learningPointId),
    ],
  }
}
