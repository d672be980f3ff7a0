import { firstSignIn, NAME, PASSWORD, said } from '../local-ledger.js'
import { bare, given, isSignedIn } from './given.js'

/** Nobody is signed in; then the administrator is, for the first time. */
export const firstSignIns = (): void => {
  describe('before anybody signed in', () => {
    it.each(['/', '/partnerships/testshire', '/partnerships/nowhere', '/acting-as', '/account', '/nowhere', '/earlier-date'])(
      '%s leads to sign-in, whether it is there or not',
      async (path) => {
        const { status, location, text } = await given.ledger.browser().open(path)
        expect([status, location, text]).toEqual([303, path === '/' ? '/sign-in' : `/sign-in?page=${encodeURIComponent(path)}`, ''])
      },
    )

    it('a form leads there too, and nothing is done', async () => {
      for (const path of ['/acting-as', '/account/password', '/sign-out'])
        expect(await given.ledger.browser().post(path, { person: `testshire.${given.ledger.personId}` })).toMatchObject({
          status: 303,
          location: '/sign-in',
        })
    })

    it('a chosen person counts for nothing', async () => {
      const browser = given.ledger.browser()
      browser.hold('acting-as', `testshire.${given.ledger.personId}`)
      expect((await browser.open('/partnerships/testshire')).status).toBe(303)
    })

    it.each([undefined, 'Bearer ll_nonsense', 'Bearer ', 'Basic am86am8='])(
      'a program is told to come with a token: %s',
      async (authorization) => {
        const response = await fetch(`${given.ledger.address}/api/partnerships/testshire/actions/A1`, {
          headers: { ...(authorization && { authorization }) },
        })
        expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Lessons Ledger"'])
        expect(await response.json()).toMatchObject({ code: 'not-signed-in' })
      },
    )

    it('the pages to sign in on, what they look like, and health are there', async () => {
      for (const path of ['/sign-in', '/first-sign-in', '/assets/site.css', '/health/live'])
        expect([path, (await given.ledger.browser().open(path)).status]).toEqual([path, 200])
    })
  })

  describe('a first sign-in', () => {
    it('says what is wrong, and nothing about who there is', async () => {
      const browser = given.ledger.browser()
      const tried = (fields: Record<string, string>) =>
        browser.send('/first-sign-in', { 'sign-in-name': NAME, code: given.ledger.code, 'new-password': PASSWORD, ...fields })
      expect(said(await tried({ 'new-password': 'short' }))).toContain('Password must be 12 characters or more')
      expect(said(await tried({ 'new-password': 'Testshire-2026!' }))).toContain('Choose another password')
      const [wrongCode, wrongName] = [await tried({ code: '7KQ2-M9XD-03RV-TW5H' }), await tried({ 'sign-in-name': 'nobody@example.org' })]
      expect([wrongCode.status, said(wrongCode)]).toEqual([
        422,
        expect.stringContaining('The sign-in name or the code is not right') as string,
      ])
      expect(bare(wrongName)).toBe(bare(wrongCode))
    })

    it('sets a password and an app at once, shows recovery codes, and is over', async () => {
      const browser = given.ledger.browser()
      const { key, recoveryCodes } = await firstSignIn(browser, { code: given.ledger.code.toLowerCase(), at: Date.now() })
      Object.assign(given, { key, recoveryCodes })
      expect([key.length, new Set(recoveryCodes).size]).toEqual([32, 10])
      expect(await isSignedIn(browser)).toBe(true)
      expect(
        said(
          await given.ledger.browser().send('/first-sign-in', { 'sign-in-name': NAME, code: given.ledger.code, 'new-password': PASSWORD }),
        ),
      ).toContain('works no more')
    })
  })
}
