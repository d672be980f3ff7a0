import type { Browser, Page } from 'playwright-core'
import { codeAt, NAME, openLocalLedger, PASSWORD, type LocalLedger } from '../sign-in/local-ledger.js'
import { barriers, overflow } from './axe.js'
import { openBrowser } from './browser.js'

describe('signing in, on a screen 320 pixels wide', () => {
  let ledger: LocalLedger
  let browser: Browser
  let page: Page
  let key = ''
  let recoveryCode = ''
  const found: string[] = []

  beforeAll(async () => {
    ;[ledger, browser] = await Promise.all([openLocalLedger(), openBrowser()])
    const context = await browser.newContext({ baseURL: ledger.address, viewport: { width: 320, height: 640 } })
    context.setDefaultTimeout(20_000)
    page = await context.newPage()
    page.on(
      'console',
      (message) => message.type() === 'error' && !/status of 4/.test(message.text()) && found.push(`${page.url()}: ${message.text()}`),
    )
  })
  afterAll(async () => {
    await browser?.close()
    await ledger?.close()
  })

  /** One heading, nothing in anybody's way, no wider than the screen, no secret in the address. */
  const look = async (): Promise<void> => {
    found.push(...(await barriers(page)))
    if ((await overflow(page)) > 0) found.push(`${page.url()}: wider than 320 pixels`)
    if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) found.push(`${page.url()}: not one heading of level 1`)
    for (const secret of [PASSWORD, NAME, key, ledger.code].filter((one) => one !== ''))
      expect(decodeURIComponent(page.url())).not.toContain(secret)
  }

  /** The code of this half minute or, where that was used, of the next: it counts already. */
  const codeOfApp = (next: boolean): string => codeAt(key, Date.now() + (next ? 30_000 : 0))

  it('begins with the code of an administrator, a password and an app', async () => {
    await page.goto('/partnerships/testshire')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await look()
    await page.getByRole('link', { name: 'set a password' }).click()
    await look()
    await page.getByRole('button', { name: 'Continue' }).click()
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      'Enter your sign-in name',
      'Enter the code from your administrator',
      'Enter a new password',
    ])
    await look()
    await page.getByRole('textbox', { name: 'Sign-in name' }).fill(NAME)
    await page.getByRole('textbox', { name: 'Code from your administrator' }).fill(ledger.code)
    await page.getByLabel('New password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Continue' }).click()
    await look()
    expect(await page.getByRole('img', { name: 'The key as a picture for your app' }).isVisible()).toBe(true)
    key = ((await page.locator('dd').first().textContent()) ?? '').replace(/\s/g, '')
    await page.getByRole('textbox', { name: 'Code from your app' }).fill(codeOfApp(false))
    await page.getByRole('button', { name: 'Link this app' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Keep your recovery codes')
    recoveryCode = (await page.locator('.ledger-codes li').first().textContent()) ?? ''
    await look()
    expect(found).toEqual([])
  })

  it('leads to an account with pages that can be used by everybody', async () => {
    await page.getByRole('button', { name: 'I have kept them: continue' }).click()
    await page.getByRole('link', { name: 'Your account' }).click()
    for (const address of ['/account', '/account/password', '/account/app', '/account/recovery-codes', '/account/tokens']) {
      await page.goto(address)
      await look()
    }
    await page.goto('/account/tokens')
    await page.getByRole('textbox', { name: 'What is it for?' }).fill('Reports')
    await page.getByRole('checkbox', { name: 'Read what you may read' }).check()
    await page.getByRole('radio', { name: 'A week' }).check()
    await page.getByLabel('Present password', { exact: true }).fill(PASSWORD)
    await page.getByRole('textbox', { name: 'Code from your app' }).fill(recoveryCode)
    await page.getByRole('button', { name: 'Make the token' }).click()
    expect(await page.getByText(/^ll_\w{46}$/).isVisible()).toBe(true)
    await look()
    await page.goto('/account')
    await look()
    await page.getByRole('button', { name: 'Revoke Reports' }).click()
    expect(await page.getByText('That token works no more').isVisible()).toBe(true)
    expect(found).toEqual([])
  })

  it('ends with signing out, and begins again with a password and a recovery code or the app', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await page.goto('/partnerships/testshire')
    await page.getByRole('textbox', { name: 'Sign-in name' }).fill(NAME)
    await page.getByLabel('Password', { exact: true }).fill('not the password at all')
    await page.getByRole('button', { name: 'Continue' }).click()
    expect(await page.getByRole('alert').textContent()).toMatch(/The sign-in name or the password is not right/)
    await look()
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Continue' }).click()
    await look()
    await page.getByRole('link', { name: 'use a recovery code' }).click()
    await look()
    await page.getByRole('link', { name: 'Use the code from your app' }).click()
    const field = page.getByRole('textbox', { name: 'Code from your app' })
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
    await field.fill(codeOfApp(true))
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect(new URL(page.url()).pathname).toBe('/partnerships/testshire')
    expect(await page.getByText('Signed in as').isVisible()).toBe(true)
    expect(found).toEqual([])
  })
})
