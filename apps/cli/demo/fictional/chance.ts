/** Draws that are always the same for the same seed and key; what one part of the story draws does not move another. */
export interface Chance {
  /** A whole number, both ends included. */
  between(from: number, to: number): number
  yes(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  shuffled<Item>(items: readonly Item[]): readonly Item[]
}

const SEED = 'exampleshire-1'

export const chanceFor = (...key: readonly (string | number)[]): Chance => {
  let state = hashOf([SEED, ...key].join('/'))
  /** Mulberry32, by Tommy Ettinger, in the public domain. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    between,
    yes: (probability) => next() < probability,
    pick: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new RangeError(`nothing to pick from: ${key.join('/')}`)
      return item
    },
    shuffled: (items) =>
      items
        .map((item) => [next(), item] as const)
        .sort(([one], [other]) => one - other)
        .map(([, item]) => item),
  }
}

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
