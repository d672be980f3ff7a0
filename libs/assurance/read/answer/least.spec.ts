import fc from 'fast-check'
import { leastOf } from './least.js'

const EVENTS = ['a', 'b', 'c', 'd', 'e', 'f']
const numberOf = (some: readonly string[]): number => some.reduce((sum, event) => sum + 2 ** EVENTS.indexOf(event), 0)

test('the least of some events is enough, and nothing of it can be left out, whichever sets of them are enough', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(62)), (numbers) => {
      const enough = new Set([...numbers, numberOf(EVENTS)])
      const isEnough = (some: readonly string[]) => enough.has(numberOf(some))
      const least = leastOf(EVENTS, isEnough)
      expect(isEnough(least)).toBe(true)
      for (const event of least) expect(isEnough(least.filter((other) => other !== event))).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('one that had to stay goes once another has gone', () => {
  const enough = ['abc', 'ac', 'c']
  expect(leastOf(['a', 'b', 'c'], (some) => enough.includes(some.join('')))).toEqual(['c'])
})
