import Sqlite from 'better-sqlite3'
import { shownColumn, shownFigures, smallBelow, type TestFigures } from './small-counts.js'

const BELOW = smallBelow('2026-06-30')
const every: readonly TestFigures<number>[] = Array.from({ length: 121 }, (_, sample) =>
  Array.from({ length: sample + 1 }, (__, found) => ({ found, sample })),
).flat()
const unknown: readonly TestFigures<number>[] = [0, 1, 4, 5, 9].flatMap((count) => [
  { found: null, sample: count },
  { found: count, sample: null },
])

const isHidden = (count: number): boolean => count > 0 && count < BELOW

/** From which share of the files on a house says *found*, *mostly* and *partly*; the first says no word. */
const habits = [[], [0.95, 0.75, 0.25], [0.9, 0.6, 0.1], [0.85, 0.5, 0.15], [0.8, 0.5, 0.2], [0.75, 0.5, 0.05]]
const wordFor = ({ found, sample }: TestFigures<number>, cuts: readonly number[]): number =>
  cuts.filter((cut) => (found ?? 0) < cut * (sample ?? 0)).length

describe('small counts', () => {
  it('are those from 1 to 4', () => {
    expect(BELOW).toBe(5)
    for (const [found, sample] of [
      [3, 40],
      [39, 40],
      [7, 8],
      [2, 4],
      [3, 3],
    ] as const)
      expect(shownFigures({ found, sample }, BELOW)).toEqual({ found: 'some', sample: 'not shown' })
    expect(shownFigures({ found: 0, sample: 4 }, BELOW)).toEqual({ found: 0, sample: 'not shown' })
    expect(shownFigures({ found: 0, sample: 8 }, BELOW)).toEqual({ found: 0, sample: 8 })
    expect(shownFigures({ found: 12, sample: 20 }, BELOW)).toEqual({ found: 12, sample: 20 })
    expect(unknown.map((one) => shownFigures(one, BELOW))).toContainEqual({ found: null, sample: 'fewer than 5' })
  })

  it.each(habits.map((cuts) => [cuts]))(
    'cannot be worked out from what is shown, neither what was found nor what was not, beside the word for it: %j',
    (cuts) => {
      const shownAs = new Map<string, TestFigures<number>[]>()
      for (const figures of every) {
        const shown = JSON.stringify([shownFigures(figures, BELOW), wordFor(figures, cuts)])
        shownAs.set(shown, [...(shownAs.get(shown) ?? []), figures])
      }
      for (const [shown, alike] of shownAs)
        for (const count of [
          ({ found }: TestFigures<number>) => found ?? 0,
          ({ sample }: TestFigures<number>) => sample ?? 0,
          ({ found, sample }: TestFigures<number>) => (sample ?? 0) - (found ?? 0),
        ]) {
          const possible = new Set(alike.map(count))
          if ([...possible].some(isHidden)) expect([shown, possible.size]).toEqual([shown, Math.max(2, possible.size)])
        }
    },
  )

  it('are hidden in the tables as the rule says', () => {
    const db = new Sqlite(':memory:')
    const { sql } = shownColumn({ json: 'data', within: '$' }, BELOW)
    const asked = db.prepare<[string], { shown: string }>(`SELECT ${sql} AS shown FROM (SELECT ? AS data)`)
    for (const figures of [...every, ...unknown])
      expect([figures, JSON.parse(asked.get(JSON.stringify(figures))?.shown ?? '')]).toEqual([figures, shownFigures(figures, BELOW)])
    expect(asked.get('{"found":"somebody","sample":{"of":3}}')?.shown).toBe('{"found":"somebody","sample":{"of":3}}')
    db.close()
  })
})
