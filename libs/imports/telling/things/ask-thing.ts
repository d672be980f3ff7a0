import { idFrom, type IsoDate } from '@ledger/kernel'
import { AddressAsk, type Addressee } from '@ledger/recommendations/contract'
import { wish, type Aspect, type Thing } from '../telling.js'
import { makingOf } from './making.js'

export const askThing = (
  { recommendationId, name, addressee }: { readonly recommendationId: string; readonly name: string; readonly addressee: Addressee },
  knownTo: IsoDate | null,
  aspects: (askId: string) => readonly Aspect[],
): Thing => {
  const commandId = makingOf('ask', recommendationId, name)
  const askId = idFrom(commandId)
  return {
    label: `ask ${name}`,
    id: askId,
    kind: 'ask',
    make: { commandId, wish: wish(AddressAsk, { recommendationId, addressee }, { knownTo }) },
    aspects: aspects(askId),
  }
}
