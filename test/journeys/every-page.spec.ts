import type { Page } from 'playwright-core'
import { barriers, overflow } from './axe.js'
import { openSite, type Site } from './site.js'

describe('every page', () => {
  let site: Site
  let page: Page
  /** Several at once, because most of the time goes by in the browser. */
  let pages: readonly Page[]
  const addresses = new Set(['/'])
  const found: string[] = []

  /** Looks at a page on a wide and on a narrow screen, and notes where its links lead. */
  const look = async (address: string, page: Page): Promise<void> => {
    const response = await page.goto(address)
    if (response?.status() !== 200) found.push(`${address}: ${response?.status()}`)
    if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) found.push(`${address}: not one heading of level 1`)
    found.push(...(await barriers(page)))
    await page.setViewportSize({ width: 320, height: 640 })
    if ((await overflow(page)) > 0) found.push(`${address}: wider than 320 pixels`)
    await page.setViewportSize({ width: 1280, height: 720 })
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    for (const link of links) addresses.add(link.replace(/#.*/, ''))
  }

  beforeAll(async () => {
    site = await openSite()
    pages = await Promise.all([1, 2, 3].map(() => site.page()))
    for (const one of pages) one.on('console', (message) => message.type() === 'error' && found.push(`${one.url()}: ${message.text()}`))
    page = await site.page()
  })
  afterAll(() => site?.close())

  it('is there, stands in nobody’s way, fits a screen 320 pixels wide, and breaks no rule of its content policy', async () => {
    const seen = new Set<string>()
    for (let next = [...addresses]; next.length > 0; next = [...addresses].filter((address) => !seen.has(address)).slice(0, pages.length)) {
      for (const address of next) seen.add(address)
      await Promise.all(next.map((address, place) => look(address, pages[place] ?? page)))
    }
    expect(found).toEqual([])
  })

  it('is reached by links', () => {
    for (const part of ['/acting-as', '/reviews/', '/recommendations/', '/actions/', '/history/', '/check-action', '/learning', '/audits'])
      expect([...addresses].some((address) => address.includes(part))).toBe(true)
  })

  it('answers at an earlier date, and carries it in its links', async () => {
    await page.goto('/partnerships/exampleshire?as-at=2025-10-01&basis=recorded')
    const links = await page.locator('main a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(links.every((link) => link.includes('as-at=2025-10-01') && link.includes('basis=recorded'))).toBe(true)
    for (const address of [
      '/partnerships/papershire?as-at=2017-06-01',
      '/partnerships/exampleshire/reviews?as-at=2026-06-30&basis=happened',
    ]) {
      await page.goto(address)
      expect(await barriers(page)).toEqual([])
    }
  })

  it('chooses an earlier date, and says what is wrong with a day that is none', async () => {
    await page.goto('/partnerships/exampleshire')
    await page.getByText('See this page as it was on an earlier day').click()
    const date = async (day: string, month: string, year: string) => {
      for (const [name, value] of [
        ['Day', day],
        ['Month', month],
        ['Year', year],
      ] as const)
        await page.getByRole('textbox', { name }).fill(value)
      await page.getByRole('button', { name: 'Show that day' }).click()
    }
    await date('31', '2', '2026')
    expect(await page.getByRole('alert').textContent()).toMatch(/Enter a real day/)
    expect(await barriers(page)).toEqual([])
    await date('1', '1', '2026')
    expect(page.url()).toBe(`${site.address}/partnerships/exampleshire?as-at=2026-01-01&basis=recorded`)
  })

  it('says that an import is incomplete', async () => {
    await page.goto('/partnerships/halfshire')
    expect(await page.getByText('The import of plans-2026.csv is incomplete; resume it.').isVisible()).toBe(true)
  })

  it.each([
    ['/nowhere', 404, 'Page not found'],
    ['/partnerships/nowhere', 404, 'Page not found'],
    ['/partnerships/exampleshire/actions/NOSUCHTHING', 404, 'Page not found'],
    ['/partnerships/exampleshire?as-at=2199-01-01', 400, 'We could not read that address'],
    ['/partnerships/exampleshire?as-at=yesterday', 400, 'We could not read that address'],
  ])('says so kindly when there is none: %s', async (address, status, heading) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(status)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading)
    expect(await barriers(page)).toEqual([])
  })
})
