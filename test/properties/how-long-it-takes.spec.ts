import { partnershipAnswers } from '@ledger/assurance'
import { log } from '../dsl/log.js'
import { readDatabaseOf } from '../dsl/read-database.js'
import { aFullPartnership } from './a-full-partnership.js'

const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: '2026-07-01' }

/** Milliseconds of processor time for all answers of a partnership with so many asks: the least of several goes, for others may be at work. */
const took = (asks: number): number => {
  const db = readDatabaseOf(log(...aFullPartnership(asks)))
  const times = Array.from({ length: 5 }, () => {
    const from = process.cpuUsage()
    partnershipAnswers(db, question)
    return process.cpuUsage(from).user / 1000
  })
  return Math.min(...times)
}

describe('the answers of a whole partnership', () => {
  test('grow with the partnership, not with its square', () => {
    expect(took(180) / took(45)).toBeLessThan(9)
  })

  /** On a machine that does nothing else; there a page waits for less than 60 ms. */
  const alone = process.env['LEDGER_LONG'] ? test : test.skip
  alone('for 180 asks with nearly 6,000 facts come while a page is waited for', () => {
    expect(took(180)).toBeLessThan(120)
  })
})
