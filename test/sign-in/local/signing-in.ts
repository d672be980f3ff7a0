import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { openAccessLog } from '@ledger/access/access-log/sqlite'
import { PLACES, systemClock } from '@ledger/event-store'
import { tracesIn } from '../../forgetting/traces.js'
import { codeAt, codeIn, firstSignIn, NAME, PASSWORD, people, said, type Seen } from '../local-ledger.js'
import { bare, given, isSignedIn, later, password, signIn } from './given.js'

/** Password, code and recovery code: what is taken, what is refused, and what is written down of it. */
export const signingIn = (): void => {
  describe('signing in', () => {
    it('takes a password and a code, and leads to the page that was wanted', async () => {
      const browser = given.ledger.browser()
      const right = await password(browser, NAME, PASSWORD)
      expect(right.location).toBe('/sign-in/second-factor')
      expect(await isSignedIn(browser)).toBe(false)
      const done = await signIn(browser, PASSWORD, '/partnerships/testshire')
      expect(done.location).toBe('/partnerships/testshire')
      expect(done.headers.getSetCookie().find((cookie) => cookie.startsWith('session='))).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
      expect(await isSignedIn(browser)).toBe(true)
      expect(
        (await given.ledger.browser().send('/sign-in', { 'sign-in-name': NAME, password: PASSWORD, page: 'https://elsewhere.example' }))
          .status,
      ).toBe(303)
    })

    it('takes a code once, wherever it is given again', async () => {
      later(30)
      const [one, other] = [given.ledger.browser(), given.ledger.browser()]
      for (const browser of [one, other]) await password(browser, NAME, PASSWORD)
      const code = codeAt(given.key, Date.now())
      expect((await one.send('/sign-in/second-factor', { code })).status).toBe(303)
      const again = await other.send('/sign-in/second-factor', { code })
      expect([again.status, said(again)]).toEqual([422, expect.stringContaining('was used before') as string])
      expect(await isSignedIn(other)).toBe(false)
    })

    it('takes a recovery code in its place, once', async () => {
      for (const status of [303, 422]) {
        const browser = given.ledger.browser()
        await password(browser, NAME, PASSWORD)
        expect((await browser.send('/sign-in/recovery-code', { code: given.recoveryCodes[4] ?? '' })).status).toBe(status)
      }
    })

    it('says the same of a name that nobody has, a wrong password, and somebody suspended', async () => {
      const invited = await people(
        given.ledger.folder,
        'invite',
        '--partnership',
        'testshire',
        '--sign-in-name',
        'sam',
        '--post',
        'auditor',
        '--role',
        'auditor',
      )
      const sam = given.ledger.browser()
      await firstSignIn(sam, { name: 'sam', code: codeIn(invited), at: Date.now() })
      expect(await isSignedIn(sam)).toBe(true)
      await people(given.ledger.folder, 'suspend', '--partnership', 'testshire', '--sign-in-name', 'sam')
      expect((await sam.open('/account')).location).toBe('/sign-in?page=%2Faccount')
      let hashed = 0
      const count = (message: unknown): void => void (hashed += (message as { readonly place: string }).place === 'at password' ? 1 : 0)
      subscribe(PLACES, count)
      const work: number[] = []
      const answers: Seen[] = []
      for (const [name, typed] of [
        ['sam', PASSWORD],
        [NAME, 'not the password at all'],
        ['nobody@example.org', PASSWORD],
      ] as const) {
        hashed = 0
        answers.push(await password(given.ledger.browser(), name, typed))
        work.push(hashed)
      }
      unsubscribe(PLACES, count)
      expect(work).toEqual([1, 1, 1])
      expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
      expect(new Set(answers.map(bare)).size).toBe(1)
      await people(given.ledger.folder, 'reinstate', '--partnership', 'testshire', '--sign-in-name', 'sam')
      expect((await password(given.ledger.browser(), 'sam', PASSWORD)).location).toBe('/sign-in/second-factor')
    })

    it('has to be waited for after failures, longer each time, also with the right password', async () => {
      later(3600)
      const waits: number[] = []
      for (let failed = 0; waits.length < 3 && failed < 12; failed += 1) {
        const { status, headers } = await password(given.ledger.browser(), NAME, 'not the password at all')
        if (status !== 429) continue
        waits.push(Number(headers.get('retry-after')))
        later(waits.at(-1) ?? 0)
      }
      expect(waits).toHaveLength(3)
      expect([...waits].sort((a, b) => a - b)).toEqual(waits)
      expect(waits[2]).toBeGreaterThan(2 * (waits[0] ?? 0))
      await password(given.ledger.browser(), NAME, 'not the password at all')
      const right = await password(given.ledger.browser(), NAME, PASSWORD)
      expect([right.status, said(right)]).toEqual([
        429,
        expect.stringMatching(/^Wait \d+ (seconds|minutes) before you try again/) as string,
      ])
      later(3600)
      expect((await password(given.ledger.browser(), NAME, PASSWORD)).status).toBe(303)
    })

    it('lets nobody try all codes who has the password', async () => {
      const browser = given.ledger.browser()
      const statuses: number[] = []
      for (let tried = 0; tried < 6; tried += 1) {
        await password(browser, NAME, PASSWORD)
        statuses.push((await browser.send('/sign-in/second-factor', { code: '000000' })).status)
      }
      expect(statuses.slice(0, 4)).toEqual([422, 422, 422, 422])
      expect(statuses).toContain(429)
      later(3600)
    })
  })

  describe('an attempt that is refused', () => {
    it('is recorded: to whose account, by what and why, and nothing of what was typed', async () => {
      const browser = given.ledger.browser()
      const typed = 'CANARY-typed-in-the-wrong-box'
      await password(browser, typed, PASSWORD)
      await password(browser, NAME, typed)
      await password(browser, NAME, PASSWORD)
      await browser.send('/sign-in/second-factor', { code: '000000' })
      await browser.send('/sign-in/recovery-code', { code: '7KQ2-M9XD-03RV-TW5H' })
      const log = openAccessLog({ folder: given.ledger.folder, clock: systemClock })
      const [theirs, nobodys] = [log.refusedSignInsTo('testshire', given.ledger.personId), log.refusedSignInsTo('~', 'nobody')]
      await log.close()
      expect(theirs.slice(0, 3).map(({ way, why }) => [way, why])).toEqual([
        ['recovery-code', 'does not fit'],
        ['code', 'does not fit'],
        ['password', 'does not fit'],
      ])
      expect(nobodys[0]).toMatchObject({ way: 'password', why: 'does not fit' })
      expect(nobodys.map(({ way }) => way)).toContain('token')
      expect(
        tracesIn(
          [given.ledger.folder],
          [typed, typed.toLowerCase()].map((one) => Buffer.from(one)),
        ),
      ).toEqual([])
      later(3600)
    })

    it('is counted for an administrator: on the page of health, among the people, and beside the account', async () => {
      const browser = given.ledger.browser()
      await signIn(browser)
      const at = (page: string) => browser.open(`/partnerships/testshire/administration/${page}`)
      expect((await at('health')).text).toMatch(
        /\d\d attempts in the last seven days, to 2 accounts of this partnership; \d\d to the one with the most/,
      )
      expect((await at('health')).text).toContain('Somebody may be guessing.')
      for (const page of ['people', `people/${given.ledger.personId}`])
        expect((await at(page)).text).toMatch(/\d\d attempts to sign in were refused in the last seven days/)
      expect((await browser.open('/partnerships/testshire/access')).text).not.toContain('does not fit')
    })
  })
}
