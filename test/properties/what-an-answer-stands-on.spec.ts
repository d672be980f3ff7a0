import fc from 'fast-check'
import { answersFrom, becauseOf, inOrder, type AskAnswer, type Resolver } from '@ledger/assurance'
import { log } from '../dsl/log.js'
import { anyHistory, ASKS } from './any-history.js'

const numRuns = process.env['LEDGER_LONG'] ? 20_000 : 700
const resolver: Resolver = { agencyName: (id) => id, text: (ref) => ref }

/** What must be the same on the events an answer names as on the whole log. */
const told = ({ answered }: AskAnswer) => {
  const { answer, rule, proofReached, proofAsked, reached, place } = answered
  return { answer, rule, proofReached, proofAsked, reached, place, because: becauseOf(answered, resolver) }
}

describe('the events an answer names are enough for it', () => {
  test.each(['2025-06-01', '2026-07-01'])('for every ask of any history, asked on %s', (today) => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const facts = inOrder(log(...history))
        const answers = answersFrom(facts, today)
        for (const askId of ASKS) {
          const whole = answers.get(askId)
          if (!whole) throw new Error(`no answer for ${askId}`)
          const named = new Set(whole.answered.events)
          const part = answersFrom(
            facts.filter(({ id }) => named.has(id)),
            today,
          ).get(askId)
          expect(part && told(part)).toEqual(told(whole))
        }
      }),
      { numRuns },
    )
  })
})
