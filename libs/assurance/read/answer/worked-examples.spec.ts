import { answerOf } from './answer-of.js'
import { WORKED_EXAMPLES } from './examples/worked.js'
import { capital } from './words/phrases.js'
import { becauseOf, inFull } from './words/answer-in-words.js'
import { inShort } from './words/in-short.js'
import type { Resolver } from './words/resolver.js'

const resolver: Resolver = {
  agencyName: (id) => id,
  text: (ref) => (ref === 'cost' || ref === 'no capacity' || ref.startsWith('will') ? ref : capital(ref)),
}

describe('worked examples of docs/answers.md section 8', () => {
  test('all twenty are here', () => {
    expect(WORKED_EXAMPLES.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1))
  })

  test.each(WORKED_EXAMPLES)('$number, $title: $short', ({ asks, today, answer, short, because }) => {
    const answered = asks.map((ask) => answerOf(ask, today))
    for (const one of answered) {
      expect(one.answer).toBe(answer)
      expect(inShort(one)).toBe(short)
    }
    const [first] = answered
    expect(first && inFull(first, resolver)).toContain(because)
  })

  test('a reply that does not plainly say is part of the reason, with its event, and is told once', () => {
    const [ask] = WORKED_EXAMPLES.find(({ number }) => number === 4)?.asks ?? []
    const answered = ask && answerOf(ask, '2026-11-22')
    expect(answered && becauseOf(answered, resolver)).toContain('It does not say plainly whether the recommendation is accepted')
    expect(answered && inFull(answered, resolver).split('is held').length).toBe(2)
    expect(answered?.events).toEqual(expect.arrayContaining(ask?.replies.map(({ event }) => event) ?? []))
  })
})
