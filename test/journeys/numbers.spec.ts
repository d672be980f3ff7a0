import type { Page } from 'playwright-core'
import { openSite, type Site } from './site.js'

describe('the numbers of a front sheet', () => {
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await openSite()
    page = await site.page({ javaScriptEnabled: false })
  })
  afterAll(() => site?.close())

  it.each(['exampleshire', 'papershire'])('lead to lists of exactly as many: %s', async (partnership) => {
    await page.goto(`/partnerships/${partnership}`)
    const cells = await page
      .locator('main td a')
      .evaluateAll((links) => links.map((link) => ({ count: Number(link.textContent), href: link.getAttribute('href') ?? '' })))
    const listed = []
    for (const { href } of cells) {
      await page.goto(href)
      listed.push({ count: await page.locator('[data-counted]').count(), href })
    }
    expect(listed).toEqual(cells)
    expect(cells.length).toBeGreaterThan(5)
  })

  it('add up', async () => {
    await page.goto('/partnerships/exampleshire')
    const counts = (await page.locator('table').first().locator('td').allTextContents()).map(Number)
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1))
  })
})
