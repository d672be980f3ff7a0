import { answerFor, openLedgerWithProvider, PUBLIC, SESSION, type LedgerWithProvider } from './ledger-with-provider.js'
import type { Visitor } from './visitor.js'

let ledger: LedgerWithProvider

beforeAll(async () => {
  ledger = await openLedgerWithProvider({}, {}, ['inspector', 'nurse'])
})
afterAll(() => ledger.close())

const FIRST = `${PUBLIC}/first-sign-in/openid`

/** Types a sign-in name and the code of an invitation. */
const typed = async (visitor: Visitor, name: string, code: string): Promise<Response> => {
  const token = /name="form-token" value="([^"]+)"/.exec(await (await visitor.get(FIRST)).text())?.[1] ?? ''
  return visitor.post(FIRST, { 'form-token': token, 'sign-in-name': name, code })
}

/** Follows the link of the page after it, signs in at the provider as somebody, and opens the answer. */
const provedAs = async (visitor: Visitor, subject: string): Promise<Response> =>
  visitor.get((await answerFor(visitor, ledger, '/', subject, { first: 'yes' })).href)

const signedInAs = async (visitor: Visitor): Promise<string | undefined> =>
  /Signed in as <strong>([^<(]+?)[,<(]/.exec(await (await visitor.get(`${PUBLIC}/partnerships/exampleshire`)).text())?.[1]?.trim()

describe('somebody who was invited', () => {
  it('proves here and at the provider who they are, and from then on there alone', async () => {
    const visitor = ledger.visitor()
    expect(await provedAs(ledger.visitor(), 'the inspector there')).toMatchObject({ status: 403 })
    const right = await typed(visitor, 'inspector', ledger.codes.get('inspector') ?? '')
    expect([right.status, right.headers.get('location')]).toEqual([303, '/first-sign-in/openid/link'])
    const page = await (await visitor.get(`${PUBLIC}/first-sign-in/openid/link`)).text()
    expect(page).toContain('href="/sign-in/openid?first=yes"')
    expect((await provedAs(visitor, 'the inspector there')).status).toBe(303)
    expect(await signedInAs(visitor)).toBe('Jo Heath')

    const later = ledger.visitor()
    expect((await later.get((await answerFor(later, ledger, '/', 'the inspector there')).href)).status).toBe(303)
    expect(await signedInAs(later)).toBe('Jo Heath')
  })

  it('cannot use the code again, for the same or another account at the provider', async () => {
    const again = await typed(ledger.visitor(), 'inspector', ledger.codes.get('inspector') ?? '')
    expect(again.status).toBe(422)
  })

  it('links nobody without the code, or with that of another', async () => {
    for (const code of ['', 'AAAA-AAAA-AAAA-AAAA', ledger.codes.get('inspector') ?? '']) {
      const visitor = ledger.visitor()
      expect((await typed(visitor, 'nurse', code)).status).toBe(422)
      const link = await visitor.get(`${PUBLIC}/first-sign-in/openid/link`)
      expect([link.status, link.headers.get('location')]).toEqual([303, '/first-sign-in/openid'])
      expect((await provedAs(visitor, 'the nurse there')).status).toBe(403)
      expect(visitor.cookiesOf(PUBLIC).has(SESSION)).toBe(false)
    }
  })

  it('is not linked to an account at the provider that stands for somebody else, and may try with their own', async () => {
    const visitor = ledger.visitor()
    await typed(visitor, 'nurse', ledger.codes.get('nurse') ?? '')
    const taken = await provedAs(visitor, 'the inspector there')
    expect([taken.status, await taken.text()]).toEqual([403, expect.stringContaining('Your account could not be linked')])
    expect(visitor.cookiesOf(PUBLIC).has(SESSION)).toBe(false)

    const [own, foreign] = [ledger.visitor(), ledger.visitor()]
    await typed(own, 'nurse', ledger.codes.get('nurse') ?? '')
    await typed(foreign, 'nurse', ledger.codes.get('nurse') ?? '')
    // Both have proved it with the same code; only one is linked.
    expect((await provedAs(own, 'the nurse there')).status).toBe(303)
    expect((await provedAs(foreign, 'somebody who read the code')).status).toBe(403)
    expect(await signedInAs(own)).toBe('Sam Field')
    expect(await signedInAs(foreign)).toBeUndefined()
  })
})
