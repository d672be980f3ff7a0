import { answeredAfter, statusAt } from '../../permissions/answered-after.js'
import { codeAt, NAME, PASSWORD, type Browser } from '../local-ledger.js'
import { given, isSignedIn, later, signIn } from './given.js'

/** How a session begins, lasts and ends. */
export const sessions = (): void => {
  describe('a session', () => {
    it('is another after every sign-in, and over once it is signed out of, whoever kept its cookie', async () => {
      const browser = given.ledger.browser()
      await signIn(browser)
      const kept = browser.session
      later(30)
      await browser.send('/sign-in', { 'sign-in-name': NAME, password: PASSWORD }, '/account')
      await browser.send('/sign-in/second-factor', { code: codeAt(given.key, Date.now()) })
      expect(browser.session).not.toBe(kept)
      const thief = given.ledger.browser()
      thief.hold('session', kept)
      expect(await isSignedIn(thief)).toBe(false)
      thief.hold('session', browser.session)
      expect(await isSignedIn(thief)).toBe(true)
      const out = await browser.send('/sign-out', {}, '/account')
      expect([out.location, out.headers.get('clear-site-data')]).toEqual(['/sign-in', '"cache", "storage"'])
      expect([...browser.visitor.cookiesOf(given.ledger.address).keys()]).toEqual(['form-token'])
      expect([await isSignedIn(browser), await isSignedIn(thief)]).toEqual([false, false])
    })

    it('is over after half an hour without use, and after twelve hours however much it is used', async () => {
      const [used, unused] = [given.ledger.browser(), given.ledger.browser()]
      await signIn(used)
      await signIn(unused)
      for (let quarters = 0; quarters < 47; quarters += 1) {
        later(900)
        expect(await isSignedIn(used)).toBe(true)
        if (quarters === 0) expect((await unused.visitor.get(`${given.ledger.address}/health/live`)).status).toBe(200)
        if (quarters === 1) expect(await isSignedIn(unused)).toBe(false)
      }
      later(900)
      expect(await isSignedIn(used)).toBe(false)
    })

    it('is nobody’s where a letter of its cookie is another', async () => {
      const browser = given.ledger.browser()
      await signIn(browser)
      const [kept, thief] = [browser.session, given.ledger.browser()]
      for (const place of [5, 30, kept.length - 3]) {
        thief.hold('session', kept.slice(0, place) + (kept[place] === 'A' ? 'B' : 'A') + kept.slice(place + 1))
        expect(await isSignedIn(thief)).toBe(false)
      }
    })

    it('takes no form of another session, nor of before', async () => {
      const [one, other] = [given.ledger.browser(), given.ledger.browser()]
      await signIn(one)
      await signIn(other)
      const tokenOf = async (browser: Browser) => /name="form-token" value="([^"]*)"/.exec((await browser.open('/account')).text)?.[1] ?? ''
      for (const token of [await tokenOf(other), '', 'a'.repeat(32)])
        expect((await one.post('/sign-out', { 'form-token': token })).status).toBe(403)
      expect(await isSignedIn(one)).toBe(true)
      expect((await one.post('/sign-out', { 'form-token': await tokenOf(one) })).status).toBe(303)
    })

    it('is answered no more once it is ended elsewhere: not one of the requests that begin after the answer', async () => {
      const [victim, other] = [given.ledger.browser(), given.ledger.browser()]
      await signIn(victim)
      await signIn(other)
      const list = (await other.open('/account')).text
      const ends = [...list.matchAll(/action="(\/account\/sessions\/\w+\/end)"/g)].map(([, path = '']) => path)
      const [address, cookie] = [`${given.ledger.address}/partnerships/testshire`, `session=${victim.session}`]
      const ask = () => statusAt(address, cookie)
      const end = async () => {
        for (const path of ends) await other.send(path, {}, '/account')
      }
      const { before, after } = await answeredAfter(ask, end, { inFlight: 100, after: 40 })
      expect(before).toContain(200)
      expect(new Set(after.filter((status) => status !== 503))).toEqual(new Set([303]))
      expect(await isSignedIn(other)).toBe(true)
    })
  })

  describe('the last administrator', () => {
    it('is neither suspended nor loses the role, and is told why', async () => {
      const browser = given.ledger.browser()
      await signIn(browser)
      const person = `/partnerships/testshire/administration/people/${given.ledger.personId}`
      for (const [form, fields] of [
        ['suspend-person', {}],
        ['withdraw-role', { role: 'administrator' }],
      ] as const) {
        const { status, text } = await browser.fillIn(`${person}/${form}`, fields)
        expect([form, status]).toEqual([form, 409])
        expect(text).toContain('Nobody else administers this partnership')
      }
      expect(await isSignedIn(browser)).toBe(true)
    })
  })
}
