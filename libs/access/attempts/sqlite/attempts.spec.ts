import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attempted, Attempts, Coming } from '@ledger/access'
import { AttemptsOutOfReach } from '@ledger/access'
import { ATTEMPTS_FILE, openAttempts } from '@ledger/access/attempts/sqlite'
import { folders } from '../../test/entries.js'

const place = folders()
const open: Attempts[] = []
const opened = (folder: string): Attempts => {
  const attempts = openAttempts({ folder, keys: { commandKey: new Uint8Array(32).fill(7) } })
  open.push(attempts)
  return attempts
}

afterEach(async () => {
  for (const attempts of open.splice(0)) await attempts.close()
  place.remove()
})

const MINUTE = 60_000
const account: Attempted = [{ kind: 'account', of: 'jo.heath' }]
const address: Attempted = [{ kind: 'address', of: '203.0.113.7' }]

describe('failures to sign in', () => {
  test('have to be waited for after four of an account or twenty of an address, twice as long each time, five minutes at most', () => {
    for (const [attempted, free] of [
      [account, 4],
      [address, 20],
    ] as const) {
      const attempts = opened(place.make())
      let now = 1_000_000
      for (let failed = 0; failed < free; failed += 1) expect(attempts.begin(attempted, now)).toBe(0)
      const waits = Array.from({ length: 10 }, () => {
        expect(attempts.begin(attempted, now)).toBe(0)
        const wait = attempts.begin(attempted, now)
        now += wait * 1000
        return wait
      })
      expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
    }
  })

  test('are counted together by all who have the folder open, and after it was opened again', async () => {
    const folder = place.make()
    const [one, other] = [opened(folder), opened(folder)]
    for (let failed = 0; failed < 3; failed += 1) for (const attempts of [one, other]) attempts.begin(account, 0)
    expect([one.begin(account, 0), other.begin(account, 0)]).toEqual([2, 2])
    await one.close()
    expect(opened(folder).begin(account, 0)).toBe(2)
  })

  test('are forgotten after an hour, and of an account by a success; and a clock that was put right makes nobody wait for ever', () => {
    const attempts = opened(place.make())
    const fail = (now: number) => Array.from({ length: 5 }, () => attempts.begin(account, now)).at(-1)
    fail(0)
    expect(attempts.begin(account, 0)).toBe(2)
    expect(attempts.begin(account, 60 * MINUTE)).toBe(0)
    attempts.succeeded(account, 60 * MINUTE)
    for (let failed = 0; failed < 4; failed += 1) expect(attempts.begin(account, 60 * MINUTE)).toBe(0)
    fail(9_000 * MINUTE)
    expect(attempts.begin(account, 100 * MINUTE)).toBe(0)
  })
})

test('what may come once only comes once, whoever sees it, until its time is over', () => {
  const folder = place.make()
  const [one, other] = [opened(folder), opened(folder)]
  expect([one.isFirst('a code', MINUTE, 0), other.isFirst('a code', MINUTE, 1), one.isFirst('another', MINUTE, 1)]).toEqual([
    true,
    false,
    true,
  ])
  expect(other.isFirst('a code', 3 * MINUTE, MINUTE)).toBe(true)
})

describe('somebody who signed out at their provider', () => {
  const SIGNED_OUT_AT = 10 * MINUTE
  const coming = (given: Partial<Coming> = {}): Coming => ({
    ...{ providerSession: 'session', providerSubject: 'subject', begun: SIGNED_OUT_AT - MINUTE, authenticated: null },
    ...given,
  })
  const after = (providerSession: string | null, providerSubject: string | null, asked: Coming, now = SIGNED_OUT_AT + 1): boolean => {
    const folder = place.make()
    opened(folder).signedOut({ providerSession, providerSubject, at: SIGNED_OUT_AT - 1000 }, SIGNED_OUT_AT)
    return opened(folder).signedOutMeanwhile(asked, now)
  }

  const cases: readonly (readonly [
    what: string,
    isMeant: boolean,
    session: string | null,
    subject: string | null,
    asked: Coming,
    now?: number,
  ])[] = [
    ['the same session', true, 'session', 'subject', coming()],
    ['the same session, whenever they came', true, 'session', null, coming({ begun: SIGNED_OUT_AT + MINUTE })],
    ['another session of theirs', false, 'another', 'subject', coming()],
    ['everything of theirs', true, null, 'subject', coming()],
    ['a session, where the answer names none', true, 'session', 'subject', coming({ providerSession: null })],
    ['everything, before they came', false, null, 'subject', coming({ begun: SIGNED_OUT_AT + 1 })],
    ['everything, before they proved who they are', false, null, 'subject', coming({ authenticated: SIGNED_OUT_AT })],
    ['everything, after they proved who they are', true, null, 'subject', coming({ authenticated: SIGNED_OUT_AT - 2000 })],
    ['everything of somebody else', false, null, 'another', coming()],
    ['nothing that either names', false, null, null, coming({ providerSession: null, providerSubject: null })],
    ['the same session, longer ago than anybody is on their way', false, 'session', null, coming(), SIGNED_OUT_AT + 16 * MINUTE],
  ]
  test.each(cases.map((one) => [one[0], one[1], one] as const))('of %s: %s', (_, isMeant, [, , session, subject, asked, now]) => {
    expect(after(session, subject, asked, now)).toBe(isMeant)
  })
})

test('the file holds no name, is its owner’s alone, and is made anew where it is damaged', async () => {
  const folder = place.make()
  const file = join(folder, ATTEMPTS_FILE)
  const attempts = opened(folder)
  attempts.begin([...account, ...address], 0)
  await attempts.close()
  for (const name of ['jo.heath', '203.0.113.7']) expect(readFileSync(file).includes(name)).toBe(false)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  writeFileSync(file, 'no database at all, '.repeat(300))
  expect(opened(folder).begin(account, 0)).toBe(0)
})

test('where it cannot be written, nothing is let through uncounted', () => {
  const folder = place.make()
  place.remove()
  expect(() => opened(folder).begin(account, 0)).toThrow(AttemptsOutOfReach)
})
