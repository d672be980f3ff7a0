import { idFrom } from '@ledger/kernel'
import type { Page } from 'playwright-core'
import { actAs } from './act-as.js'
import { openSite, type Site } from './site.js'

describe('without a mouse', () => {
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await openSite()
    page = await site.page()
    await actAs(page, 'Jo Heath')
  })
  afterAll(() => site?.close())

  const name = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? '')
  const tabTo = async (field: string) => {
    for (let tabs = 0; tabs < 40 && (await name()) !== field; tabs += 1) await page.keyboard.press('Tab')
    expect(await name()).toBe(field)
  }

  it('the first stop is a link past everything that is the same on each page', async () => {
    await page.goto('/partnerships/exampleshire')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main-content')
  })

  it('a check can be recorded', async () => {
    await page.goto(`/partnerships/exampleshire/actions/${idFrom('rota')}/check-action`)
    await tabTo('evidence')
    await page.keyboard.press('Space')
    await tabTo(`finding-${idFrom('calls to hospital')}`)
    await page.keyboard.press('Space')
    await tabTo('checked-day')
    await page.keyboard.type('29')
    await tabTo('checked-month')
    await page.keyboard.type('6')
    await tabTo('checked-year')
    await page.keyboard.type('2026')
    await tabTo('by')
    await page.keyboard.press('Space')
    await tabTo('note')
    await page.keyboard.type('Read from the first page to the last.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Your check is recorded').waitFor()
  })
})
