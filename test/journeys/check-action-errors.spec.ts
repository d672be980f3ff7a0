import type { Page } from 'playwright-core'
import { idFrom } from '@ledger/kernel'
import { actAs } from './act-as.js'
import { barriers, overflow } from './axe.js'
import { openSite, type Site } from './site.js'

const FORM = `/partnerships/exampleshire/actions/${idFrom('rota')}/check-action`

describe('the form to check an action, when something is wrong', () => {
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await openSite()
    page = await site.page()
    await actAs(page, 'Jo Heath')
  })
  afterAll(() => site?.close())

  const open = () => page.goto(FORM)
  const send = () => page.getByRole('button', { name: 'Record the check' }).click()
  const fill = async ({ by = 'I did' }: { by?: string } = {}) => {
    await page.getByRole('checkbox', { name: 'The signed-off paper' }).check()
    await page.getByRole('radio', { name: 'Yes, it shows what was asked' }).check()
    await date('29', '6', '2026')
    await page.getByRole('radio', { name: by }).check()
    await page.getByRole('textbox', { name: 'What did it show?' }).fill('Words that must not be lost')
  }
  const date = async (day: string, month: string, year: string) => {
    await page.getByRole('textbox', { name: 'Day' }).fill(day)
    await page.getByRole('textbox', { name: 'Month' }).fill(month)
    await page.getByRole('textbox', { name: 'Year' }).fill(year)
  }
  const summary = async () => (await page.getByRole('alert').getByRole('listitem').allTextContents()).map((text) => text.trim())
  const words = () => page.getByRole('textbox', { name: 'What did it show?' }).inputValue()
  const isKind = async () => {
    expect(await page.title()).toMatch(/^Error: /)
    expect(await barriers(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 720 })
  }

  it('names every field that is missing, and each message leads to its field', async () => {
    await open()
    await send()
    expect(await summary()).toEqual([
      'Select the evidence that was opened',
      'Say what the evidence shows',
      'Enter the day the evidence was opened',
      'Say who opened the evidence',
    ])
    for (const link of await page.getByRole('alert').getByRole('link').all()) {
      const target = (await link.getAttribute('href')) ?? ''
      expect(await page.locator(target).count()).toBe(1)
    }
    await isKind()
  })

  it('keeps the words when the day is not a real one', async () => {
    await open()
    await fill()
    await date('31', '2', '2026')
    await send()
    expect(await summary()).toEqual(['The day must be a real day, such as 31 3 2025'])
    expect(await words()).toBe('Words that must not be lost')
    expect(await page.getByRole('checkbox', { name: 'The signed-off paper' }).isChecked()).toBe(true)
    await isKind()
  })

  it('does not take a day that lies ahead', async () => {
    await open()
    await fill()
    await date('1', '7', '2026')
    await send()
    expect(await summary()).toEqual(['The day must be today or in the past; today is 30 June 2026'])
    await isKind()
  })

  it('does not let the owner check their own work', async () => {
    await open()
    await fill({ by: 'Somebody else' })
    await page.getByLabel('If somebody else: who?').selectOption({ label: 'Sam Field, named nurse' })
    await send()
    expect((await summary())[0]).toMatch(/^Nobody checks their own work/)
    expect(await words()).toBe('Words that must not be lost')
    await isKind()
  })

  it('does not let a group check while the owner’s member sat in', async () => {
    await open()
    await fill({ by: 'A group' })
    await page.getByLabel('If a group: which one?').selectOption({ label: 'Learning sub-group' })
    await send()
    expect((await summary())[0]).toMatch(/^Nobody checks their own work/)
    await isKind()
  })

  it('says which person or group is missing', async () => {
    await open()
    await fill({ by: 'Somebody else' })
    await send()
    expect(await summary()).toEqual(['Choose the person who opened the evidence'])
    await fill({ by: 'A group' })
    await send()
    expect(await summary()).toEqual(['Choose the group that opened the evidence'])
    await isKind()
  })

  it('shows what others recorded meanwhile, and takes the check when it is sent again', async () => {
    await open()
    const other = await page.context().newPage()
    await other.goto(FORM)
    await fill()

    const mine = page
    page = other
    await fill()
    await send()
    expect(await page.getByText('Your check is recorded').isVisible()).toBe(true)
    await other.close()
    page = mine

    await send()
    expect((await summary())[0]).toMatch(/^Somebody recorded something on this action/)
    expect(await page.getByText('Evidence opened and checked.').isVisible()).toBe(true)
    expect(await words()).toBe('Words that must not be lost')
    await isKind()
    await send()
    expect(await page.getByText('Your check is recorded').isVisible()).toBe(true)
  })

  it('records a form that is sent twice only once', async () => {
    await open()
    await fill()
    const [id, revision] = await Promise.all(['command-id', 'revision'].map((name) => page.locator(`input[name="${name}"]`).inputValue()))
    await send()
    const entries = await page.locator('.moj-timeline__item').count()
    await page.goBack()
    await fill()
    for (const [name, value] of [
      ['command-id', id],
      ['revision', revision],
    ] as const)
      await page.locator(`input[name="${name}"]`).evaluate((field, sent) => ((field as HTMLInputElement).value = sent ?? ''), value)
    await send()
    expect(await page.locator('.moj-timeline__item').count()).toBe(entries)
  })

  it.each(['command-id', 'revision'])('records nothing of a form that came without its %s', async (name) => {
    await open()
    await fill()
    await page.locator(`input[name="${name}"]`).evaluate((field) => field.remove())
    const [response] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), send()])
    expect(response.status()).toBe(422)
    expect((await summary())[0]).toMatch(/^This form came without what it was opened with/)
    expect(await words()).toBe('Words that must not be lost')
    await isKind()
  })

  it('refuses a form from elsewhere, kindly', async () => {
    await open()
    await fill()
    await page.locator('input[name="form-token"]').evaluate((field) => ((field as HTMLInputElement).value = 'made up'))
    await send()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('We did not accept that form')
    expect(await barriers(page)).toEqual([])
  })
})
