import { idFrom } from '@ledger/kernel'
import { onlyOnce, type Aspect, type Thing, type Wish } from '../telling.js'

/** Something that is there once and is not said anew. */
export const made = (kind: string, commandId: string, make: Wish, aspects: (id: string) => readonly Aspect[]): Thing => ({
  label: kind,
  id: idFrom(commandId),
  kind,
  make: { commandId, wish: make },
  aspects: aspects(idFrom(commandId)),
})

/** Everything about it, none of which can be said anew. */
export const asRecorded = (path: string, said: object): readonly Aspect[] => [onlyOnce('entry', path, JSON.stringify(said))]
