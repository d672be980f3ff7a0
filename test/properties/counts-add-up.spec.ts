import type { ByAnswer, Counts } from '@ledger/assurance'
import fc from 'fast-check'
import { answered } from '../dsl/answered.js'
import { anyHistory } from './any-history.js'

const numRuns = process.env['LEDGER_LONG'] ? 5_000 : 250

const sum = (numbers: Readonly<Record<string, number | undefined>>): number =>
  Object.values(numbers).reduce<number>((total, count) => total + (count ?? 0), 0)

const addsUp = ({
  counts,
  byAnswer,
  proofReached,
}: {
  counts: Counts
  byAnswer: ByAnswer
  proofReached: { n: number; of: number }
}): void => {
  expect(counts.of + sum(counts.outside)).toBe(counts.all)
  expect(counts.reached + sum(counts.lines)).toBe(counts.of)
  expect(sum(counts.proofMix)).toBe(counts.of)
  expect(sum(byAnswer)).toBe(counts.all)
  expect(proofReached).toEqual({ n: counts.reached, of: counts.of })
}

const total = (counts: readonly Counts[]) => ({
  all: counts.reduce((total, { all }) => total + all, 0),
  of: counts.reduce((total, { of }) => total + of, 0),
  reached: counts.reduce((total, { reached }) => total + reached, 0),
  proofNotSet: counts.reduce((total, { proofNotSet }) => total + proofNotSet, 0),
})

describe('the answers of a partnership add up', () => {
  test('all are N and the five lines outside it; N are those reached and the lines; reviews make the partnership', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const answers = answered(history)
        addsUp(answers)
        for (const review of answers.reviews) addsUp(review)
        const { all, of, reached, proofNotSet } = answers.counts
        expect(total(answers.reviews.map(({ counts }) => counts))).toEqual({ all, of, reached, proofNotSet })
        expect(all).toBe(answers.reviews.flatMap(({ recommendations }) => recommendations).length)
      }),
      { numRuns },
    )
  })

  test('every recommendation is on one line, or reached, or outside N', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { headline, line } of answered(history).reviews.flatMap(({ recommendations }) => recommendations))
          expect(Number(line !== null) + Number(headline.reached) + Number(headline.place !== 'in N')).toBe(1)
      }),
      { numRuns },
    )
  })
})
