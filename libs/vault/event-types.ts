import type { AnyEventType } from '@ledger/kernel'

/** Finds what an event type declares; nothing for a type or a version that is not known here. */
export type Declared = (event: { readonly type: string; readonly version: number }) => AnyEventType | undefined

export const declaredBy = (eventTypes: readonly AnyEventType[]): Declared => {
  const byName = new Map(eventTypes.map((type) => [type.type, type]))
  return ({ type, version }) => {
    const known = byName.get(type)
    return known && version <= known.version ? known : undefined
  }
}

/** Nobody can say which fields of such an event hold words: it is not written, lest they lie in the log for all to read. */
export class UndeclaredEvent extends Error {
  override readonly name = 'UndeclaredEvent'

  constructor(type: string, version: number, stream: string) {
    super(`expected an event type that says which of its fields hold words, found ${type} version ${version} for ${stream}`)
  }
}
