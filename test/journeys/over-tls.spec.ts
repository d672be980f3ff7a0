import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openLedgerWithProvider, SUBJECT, type LedgerWithProvider } from '../sign-in/ledger-with-provider.js'
import { openBrowser } from './browser.js'
import { openTlsProxy, type TlsProxy } from './tls-proxy.js'

jest.setTimeout(120_000)

const HOME = '/partnerships/exampleshire'

describe('over TLS, through a provider, in a real browser', () => {
  let proxy: TlsProxy | null = null
  let ledger: LedgerWithProvider | undefined
  let browser: Browser | undefined

  beforeAll(async () => {
    proxy = await openTlsProxy()
    if (!proxy) return
    const { publicUrl } = proxy
    ledger = await openLedgerWithProvider({}, { publicUrl, web: { trustProxy: 1 } }, ['nurse'])
    proxy.to(ledger.served.address)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await ledger?.close()
    await proxy?.close()
  })

  const opened = async (
    accountId: string,
  ): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly ledger: LedgerWithProvider }> => {
    if (!proxy || !ledger || !browser)
      throw new Error('no OpenSSL found, which makes the certificate of this test: apt-get install openssl')
    ledger.provider.signingIn.accountId = accountId
    const context = await browser.newContext({ baseURL: proxy.publicUrl, ignoreHTTPSErrors: true })
    context.setDefaultTimeout(30_000)
    return { context, page: await context.newPage(), ledger }
  }
  const signedInAs = (page: Page, name: string) => page.getByText('Signed in as').locator('..').getByText(name).first().waitFor()

  it('somebody signs in with cookies that only this host gets, only by TLS, and out again; out at the provider ends it at once', async () => {
    const { context, page, ledger: served } = await opened(SUBJECT)
    const answer = await page.goto(`/sign-in?page=${encodeURIComponent(HOME)}`)
    expect(await answer?.headerValue('strict-transport-security')).toBe('max-age=63072000')
    await page.getByRole('button', { name: 'Sign in with the council' }).click()
    await signedInAs(page, 'Robin Marsh')
    expect(new URL(page.url()).pathname).toBe(HOME)
    const own = (await context.cookies(page.url())).filter(({ name }) => !name.startsWith('_session') && !name.startsWith('_interaction'))
    expect(own.map(({ name }) => name)).toContain('__Host-session')
    for (const { name, secure, httpOnly, path } of own)
      expect([name, secure, httpOnly, path]).toEqual([expect.stringMatching(/^__Host-/), true, true, '/'])

    const other = await context.newPage()
    await other.goto(HOME)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('You may still be signed in with the council').waitFor()
    expect((await context.cookies(page.url())).some(({ name }) => name === '__Host-session')).toBe(false)

    // The provider still knows them: no more than the button is needed.
    await page.getByRole('button', { name: 'Sign in with the council' }).click()
    await page.getByText('Signed in as').waitFor()
    await other.goto(`${served.provider.issuer}/session/end`)
    await other.getByRole('button', { name: /yes/i }).click()
    await other.waitForURL(/session\/end\/success/)
    // The provider tells of it before it says so; a machine with much to do is asked again.
    const until = Date.now() + 30_000
    do await page.goto('/account')
    while ((await page.getByText('Signed in as').count()) > 0 && Date.now() < until)
    expect(await page.getByText('Signed in as').count()).toBe(0)
    await context.close()
  })

  it('somebody comes for the first time with the code of an invitation, and is known by the provider from then on', async () => {
    const { context, page, ledger: served } = await opened('the nurse there')
    await page.goto('/first-sign-in/openid')
    await page.getByRole('textbox', { name: 'Sign-in name' }).fill('nurse')
    await page.getByRole('textbox', { name: 'Code from your administrator' }).fill(served.codes.get('nurse') ?? '')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Sign in with the council' }).click()
    await signedInAs(page, 'Sam Field')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in with the council' }).click()
    await signedInAs(page, 'Sam Field')
    await context.close()
  })
})
