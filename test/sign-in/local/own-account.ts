import { codeAt, codeIn, NAME, PASSWORD, people, said } from '../local-ledger.js'
import { accessRecords, given, isSignedIn, later, password, signIn } from './given.js'

/** What somebody changes of their own account, and what it is good for. From here on the password is another. */
export const ownAccount = (): void => {
  describe('an account', () => {
    it('takes another password from whoever shows once more who they are, and every other session ends', async () => {
      const [one, other] = [given.ledger.browser(), given.ledger.browser()]
      await signIn(one)
      await signIn(other)
      // Somebody who has the password, and is about to enter a code.
      const halfway = given.ledger.browser()
      await password(halfway, NAME, PASSWORD)
      later(30)
      const fields = (given: string, code: string) => ({ password: given, code, 'new-password': 'another horse, another staple' })
      expect((await one.send('/account/password', fields('wrong password here', codeAt(given.key, Date.now())))).status).toBe(422)
      expect((await one.send('/account/password', fields(PASSWORD, '000000'))).status).toBe(422)
      const changed = await one.send('/account/password', fields(PASSWORD, codeAt(given.key, Date.now())))
      expect(changed.location).toBe('/account?done=password')
      expect([await isSignedIn(one), await isSignedIn(other)]).toEqual([true, false])
      expect((await password(given.ledger.browser(), NAME, PASSWORD)).status).toBe(422)
      later(30)
      expect((await halfway.send('/sign-in/second-factor', { code: codeAt(given.key, Date.now()) })).status).toBe(422)
      expect(await isSignedIn(halfway)).toBe(false)
      expect((await signIn(given.ledger.browser(), 'another horse, another staple')).status).toBe(303)
    })

    it('takes another app and other recovery codes the same way', async () => {
      const PRESENT = 'another horse, another staple'
      const browser = given.ledger.browser()
      await signIn(browser, PRESENT)
      const made = await browser.send('/account/recovery-codes', { password: PRESENT, code: given.recoveryCodes[0] ?? '' })
      const fresh = [...made.text.matchAll(/ledger-code">([0-9A-Z-]{19})</g)].map(([, code = '']) => code)
      expect([made.status, fresh.length, fresh.includes(given.recoveryCodes[0] ?? '')]).toEqual([200, 10, false])
      expect((await browser.send('/account/app', { password: PRESENT, code: fresh[0] ?? '' })).location).toBe('/account/app/link')
      const page = await browser.open('/account/app/link')
      const other = (/>Key<\/dt><dd[^>]*>([A-Z2-7 ]+)</.exec(page.text)?.[1] ?? '').replace(/\s/g, '')
      expect((await browser.send('/account/app/link', { code: codeAt(other, Date.now()) })).location).toBe('/account?done=app')
      const before = given.key
      given.key = other
      expect((await signIn(given.ledger.browser(), PRESENT)).status).toBe(303)
      later(30)
      const stale = given.ledger.browser()
      await password(stale, NAME, PRESENT)
      expect((await stale.send('/sign-in/second-factor', { code: codeAt(before, Date.now()) })).status).toBe(422)
    })
  })

  describe('a second invitation', () => {
    it('takes the place of the first: its code works no more, and the new one does', async () => {
      const codes: string[] = []
      for (let times = 0; times < 2; times += 1)
        codes.push(
          codeIn(
            await people(
              given.ledger.folder,
              'invite',
              '--partnership',
              'testshire',
              '--person',
              given.ledger.personId,
              '--sign-in-name',
              NAME,
            ),
          ),
        )
      const tried = (code: string) =>
        given.ledger.browser().send('/first-sign-in', { 'sign-in-name': NAME, code, 'new-password': 'a third horse, a third staple' })
      const [first = '', second = ''] = codes
      expect(second).not.toBe(first)
      expect(said(await tried(first))).toContain('works no more')
      expect((await tried(second)).location).toBe('/first-sign-in/app')
    })
  })

  describe('a partnership of others', () => {
    it('answers as one that is not there, and it is recorded there that somebody asked', async () => {
      await people(
        given.ledger.folder,
        'add-admin',
        '--partnership',
        'othershire',
        '--sign-in-name',
        'kim@example.org',
        '--name',
        'Kim Marsh',
      )
      const browser = given.ledger.browser()
      await signIn(browser, 'another horse, another staple')
      const asked = await Promise.all(['othershire', 'nowhere'].map((name) => browser.open(`/partnerships/${name}`)))
      expect(asked.map(({ status }) => status)).toEqual([404, 404])
      const [record] = await accessRecords('othershire')
      expect(record).toMatchObject({
        who: 'of another partnership',
        outcome: 'refused',
        deed: 'see-partnership',
        ground: ['no role for it'],
      })
      expect(record?.session).toMatch(/^[0-9A-Z]{26}$/)
    })
  })

  describe('a token', () => {
    it('is shown once, does what it was made for, and nothing once it is revoked', async () => {
      const PRESENT = 'another horse, another staple'
      const browser = given.ledger.browser()
      await signIn(browser, PRESENT)
      later(30)
      const fields = { label: 'Reports', scopes: 'read', days: '30', password: PRESENT }
      expect((await browser.send('/account/tokens', { ...fields, code: '000000' })).status).toBe(422)
      const issued = await browser.send('/account/tokens', { ...fields, code: codeAt(given.key, Date.now()) })
      const token = /ll_[0-9A-Za-z]{46}/.exec(issued.text)?.[0] ?? ''
      expect([issued.status, issued.headers.get('cache-control')]).toEqual([200, 'no-store'])
      const ask = (method: string, bearer = token) =>
        fetch(`${given.ledger.address}/api/partnerships/testshire/actions/A1${method === 'POST' ? '/check-action' : ''}`, {
          ...{ method, headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' } },
          ...(method === 'POST' && { body: '{}' }),
        })
      expect((await ask('GET')).status).toBe(404)
      expect([(await ask('POST')).status, await (await ask('POST')).json()]).toEqual([
        403,
        expect.objectContaining({ code: 'out-of-scope' }),
      ])
      expect((await accessRecords())[0]).toMatchObject({
        ...{ who: given.ledger.personId, outcome: 'refused', deed: 'check-actions', via: 'api', ground: ['token does not allow it'] },
        what: { kind: 'check-action', id: 'A1' },
      })
      expect((await ask('GET', token.slice(0, -1) + (token.endsWith('a') ? 'b' : 'a'))).status).toBe(401)
      const list = (await browser.open('/account')).text
      expect([list.includes('Reports'), list.includes(token)]).toEqual([true, false])
      expect(
        (await fetch(`${given.ledger.address}/account`, { redirect: 'manual', headers: { authorization: `Bearer ${token}` } })).status,
      ).toBe(303)
      const revoke = /action="(\/account\/tokens\/\w+\/revoke)"/.exec(list)?.[1] ?? ''
      expect((await browser.send(revoke, {}, '/account')).location).toBe('/account?done=token')
      expect((await ask('GET')).status).toBe(401)
    })
  })
}
