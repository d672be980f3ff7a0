import fc from 'fast-check'
import { answersFrom, becauseOf, inOrder, type AskAnswer, type CaseFact, type Resolver } from '@ledger/assurance'
import type { IsoDate } from '@ledger/kernel'
import { log, type Happened } from '../dsl/log.js'
import { done, linked, madePart, openedAgain, planned, progress, reworded, stopped, unlinked } from '../dsl/the-action.js'
import { addressed, judged, recommended } from '../dsl/the-ask.js'
import { exampleshire, review } from '../dsl/the-partnership.js'
import { anyHistory, ASKS } from './any-history.js'

const numRuns = process.env['LEDGER_LONG'] ? 20_000 : 700
const resolver: Resolver = { agencyName: (id) => id, text: (ref) => ref }

/** What must be the same on the events an answer names as on the whole log. */
const told = ({ answered }: AskAnswer) => {
  const { answer, rule, proofReached, proofAsked, reached, place } = answered
  return { answer, rule, proofReached, proofAsked, reached, place, because: becauseOf(answered, resolver) }
}

/** A plan that shrank in a way that still shows, and was judged again. */
const judgedAgain = (...since: readonly Happened[]): [readonly Happened[]] => [
  [
    ...exampleshire,
    review('old review', { knownTo: '2024-06-30' }),
    ...ASKS.map((askId) => recommended(askId.replace('ask', 'recommendation'))),
    ...ASKS.map((askId) => addressed('council', askId)),
    planned(),
    planned('other', { answers: [] }),
    linked('other', 'supporting'),
    reworded('action', true),
    judged('sufficient', ['action', 'other']),
    ...since,
  ],
]
const examples = [
  judgedAgain(),
  judgedAgain(progress('action', 'in progress')),
  judgedAgain(done(), openedAgain()),
  judgedAgain(stopped('other')),
  judgedAgain(unlinked('other')),
  judgedAgain(madePart('other', 'necessary')),
]

describe('the events an answer names are enough for it', () => {
  test.each(['2025-06-01', '2026-07-01'])('for every ask of any history, asked on %s', (today) => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const facts = inOrder(log(...history))
        const answers = answersFrom(facts, today)
        for (const askId of ASKS) {
          const whole = answers.get(askId)
          if (!whole) throw new Error(`no answer for ${askId}`)
          const part = onThese(facts, whole.answered.events, askId, today)
          expect(part && told(part)).toEqual(told(whole))
        }
      }),
      { numRuns, examples },
    )
  })

  test.each(['2025-06-01', '2026-07-01'])('and no one of them can be left out, asked on %s', (today) => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const facts = inOrder(log(...history))
        const answers = answersFrom(facts, today)
        for (const askId of ASKS) {
          const whole = answers.get(askId)
          if (!whole) throw new Error(`no answer for ${askId}`)
          const { events } = whole.answered
          expect(new Set(events).size).toBe(events.length)
          for (const event of events) {
            const others = onThese(
              facts,
              events.filter((other) => other !== event),
              askId,
              today,
            )
            expect(others && told(others)).not.toEqual(told(whole))
          }
        }
      }),
      { numRuns: numRuns / 5, examples },
    )
  })
})

const onThese = (facts: readonly CaseFact[], events: readonly string[], askId: string, today: IsoDate): AskAnswer | undefined => {
  const named = new Set(events)
  const known = facts.filter(({ id }) => named.has(id))
  return answersFrom(known, today).get(askId)
}
