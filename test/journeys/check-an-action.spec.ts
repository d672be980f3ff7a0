import type { Page } from 'playwright-core'
import { openSite, type Site } from './site.js'

const number = async (page: Page, label: string): Promise<string | null> =>
  page.getByRole('row', { name: label }).getByRole('link').textContent()

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('from the front sheet to a check, %s', (_, javaScriptEnabled) => {
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await openSite()
    page = await site.page({ javaScriptEnabled })
  })
  afterAll(() => site?.close())

  it('begins with the list of partnerships, and says that this is a demonstration', async () => {
    await page.goto('/')
    expect(await page.getByText('This is a demonstration without sign-in.').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Exampleshire' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Exampleshire')
  })

  it('shows how many reached the proof asked for, and a ladder that says the same as the table', async () => {
    expect(await page.locator('.ledger-reached').textContent()).toMatch(/1\s+of\s+3/)
    expect(await page.getByRole('img', { name: /Evidence in 1/ }).isVisible()).toBe(true)
    expect(await number(page, 'Evidence in')).toBe('1')
  })

  it('leads from a number to what it counts, and on to the recommendation and its reasons', async () => {
    await page.getByRole('row', { name: 'Evidence in' }).getByRole('link').click()
    await page.getByRole('link', { name: /call every family/ }).click()
    expect(await page.getByRole('heading', { name: 'Why this answer' }).isVisible()).toBe(true)
    expect(await page.locator('.moj-timeline__item').filter({ hasText: 'Evidence put in' }).textContent()).toMatch(/21 September 2025/)
  })

  it('leads to the action, and asks whom one acts as before anything is recorded', async () => {
    await page.getByRole('link', { name: /Rewrite the discharge rota/ }).click()
    await page.getByRole('button', { name: 'Check this action' }).click()
    await page.getByRole('button', { name: 'Choose a person' }).click()
    await page.getByRole('radio', { name: 'Jo Heath' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    expect(await page.getByText('You are acting as Jo Heath').isVisible()).toBe(true)
  })

  it('records the check, and the answer changes', async () => {
    await page.getByRole('checkbox', { name: 'The signed-off paper' }).check()
    await page.getByRole('radio', { name: 'Yes, it shows what was asked' }).check()
    await page.getByRole('textbox', { name: 'Day' }).fill('29')
    await page.getByRole('textbox', { name: 'Month' }).fill('6')
    await page.getByRole('textbox', { name: 'Year' }).fill('2026')
    await page.getByRole('radio', { name: 'I did: Jo Heath' }).check()
    await page.getByRole('textbox', { name: 'What did it show?' }).fill('The rota names a nurse for each day.')
    await page.getByRole('button', { name: 'Record the check' }).click()
    expect(await page.getByText('Your check is recorded').isVisible()).toBe(true)
    expect(await page.getByText('The rota names a nurse for each day.').first().isVisible()).toBe(true)

    await page.getByRole('navigation', { name: 'Pages of this partnership' }).getByRole('link', { name: 'Front sheet' }).click()
    expect(await page.locator('.ledger-reached').textContent()).toMatch(/2\s+of\s+3/)
  })

  it('still shows the day before as it was', async () => {
    await page.goto('/partnerships/exampleshire?as-at=2025-10-01&basis=happened')
    expect(await page.getByText('This page shows 1 October 2025, not today.').isVisible()).toBe(true)
    expect(await page.locator('.ledger-reached').textContent()).toMatch(/0\s+of\s+3/)
    await page.getByRole('link', { name: 'Show today' }).click()
    expect(await page.locator('.ledger-reached').textContent()).toMatch(/2\s+of\s+3/)
  })
})
