import { idFrom } from '@ledger/kernel'
import { MakeRecommendation, RewordRecommendation, type MakeRecommendationData } from '@ledger/recommendations/contract'
import { onlyOnce, wish, type Thing } from '../telling.js'
import { said, type Made } from './making.js'

export const recommendationThing = (
  { commandId, data, knownTo, cells }: Made<MakeRecommendationData>,
  themes: readonly string[],
): Thing => {
  const recommendationId = idFrom(commandId)
  return {
    label: 'recommendation',
    id: recommendationId,
    kind: 'recommendation',
    make: { commandId, wish: wish(MakeRecommendation, data, { knownTo }) },
    aspects: [
      said('text', cells('text'), data.text.text, () => [wish(RewordRecommendation, { recommendationId, text: data.text }, { knownTo })]),
      { ...onlyOnce('themes', cells('themes'), themes.join('; ')), heldAs: `themes ${themes.join('; ')}` },
    ],
  }
}
