import fc from 'fast-check'
import { actionEvents } from '@ledger/actions/contract'
import { answersFrom, answerSpans, inOrder, type CaseFact } from '@ledger/assurance'
import { auditEvents } from '@ledger/audits/contract'
import { addDays, londonDay, type Basis, type IsoDate } from '@ledger/kernel'
import { learningEvents } from '@ledger/learning/contract'
import { partnershipEvents } from '@ledger/partnership/contract'
import { happenedBy, KnownEvents } from '@ledger/projections'
import { recommendationEvents } from '@ledger/recommendations/contract'
import { reviewEvents } from '@ledger/reviews/contract'
import { log } from '../dsl/log.js'
import { readDatabaseOf } from '../dsl/read-database.js'
import { anyHistory } from './any-history.js'

const numRuns = process.env['LEDGER_LONG'] ? 5_000 : 60
const known = new KnownEvents([
  ...partnershipEvents,
  ...reviewEvents,
  ...learningEvents,
  ...recommendationEvents,
  ...actionEvents,
  ...auditEvents,
])
const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: '2026-07-01' }

/** What counts as at a day, found as the tables as at a day are fed. */
const asAt = (events: ReturnType<typeof log>, basis: Basis, day: IsoDate): readonly CaseFact[] => {
  if (basis === 'recorded') return inOrder(events.filter(({ recordedAt }) => londonDay(recordedAt) <= day))
  const happened = happenedBy(day, known)
  for (const event of events) happened.see(event)
  return inOrder(events.filter(happened.counts()))
}

const told = (answers: Iterable<{ readonly askId: string; readonly answer: string; readonly reached: boolean; readonly place: string }>) =>
  [...answers].map(({ askId, answer, reached, place }) => `${askId}: ${answer}, ${reached}, ${place}`).sort()

describe('the spans of the answers say for every day what folding the facts as at that day says', () => {
  test.each<Basis>(['recorded', 'happened'])('%s', (basis) => {
    fc.assert(
      fc.property(anyHistory, fc.array(fc.integer({ min: 0, max: 2400 }), { minLength: 5, maxLength: 5 }), (history, others) => {
        const events = log(...history)
        const spans = answerSpans(readDatabaseOf(events), question, { basis })
        const changes = spans.flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])])
        const days = inOrder(events).map(({ day }) => day)
        const around = [...changes, ...days].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])
        for (const day of new Set([...around, ...others.map((later) => addDays('2022-06-01', later))])) {
          const held = spans.filter(({ from, until }) => from <= day && (until === null || day < until))
          const answers = [...answersFrom(asAt(events, basis, day), day).values()].map(({ answered }) => answered)
          expect([day, ...told(held)]).toEqual([day, ...told(answers)])
        }
      }),
      { numRuns },
    )
  })
})
