import { idFrom } from '@ledger/kernel'
import type { Page } from 'playwright-core'
import { actAs } from './act-as.js'
import { barriers, overflow } from './axe.js'
import { openSite, type Site } from './site.js'

const KEEPING = '/partnerships/exampleshire/keeping'
const EVIDENCE = `/partnerships/exampleshire/actions/${idFrom('rota')}/submit-evidence`

describe('keeping, and putting in evidence', () => {
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await openSite()
    page = await site.page()
    await actAs(page, 'Robin Marsh')
  })
  afterAll(() => site?.close())

  const isKind = async (): Promise<void> => {
    expect(await barriers(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 720 })
  }
  const open = async (address: string): Promise<void> => {
    await page.goto(address)
    await isKind()
  }
  const write = (label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value)
  const choose = (label: string) => page.getByLabel(label, { exact: true }).check()
  const send = async (button: string): Promise<number> => {
    const [response] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ])
    return response.status()
  }
  /** What is wrong, by the summary; each line leads to what it is about, and the page is as kind as before. */
  const problems = async (button: string): Promise<readonly string[]> => {
    expect(await send(button)).toBe(422)
    const links = page.locator('.govuk-error-summary__list a')
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
      expect(await page.locator(href).count()).toBe(1)
    await isKind()
    return (await links.allTextContents()).map((text) => text.trim())
  }
  const says = async (text: string): Promise<boolean> => (await page.locator('main').innerText()).includes(text)

  it('a period is set, and what is missing is said', async () => {
    await open(`${KEEPING}/period`)
    expect(await problems('Set the period')).toEqual([
      'Say which records it is for',
      'Say what these records are called',
      'Enter a number of months, such as 120',
      'Say why this period was chosen',
    ])
    await choose('Every review record')
    await write('What are they called?', 'Reviews')
    await write('After how many months are they looked at again?', '300')
    expect(await problems('Set the period')).toEqual(['Say why this period was chosen'])
    await write('Why this period?', 'A decision of the partnership')
    expect(await send('Set the period')).toBe(303)
    await page.getByText('looked at again after 300 months').waitFor()
    await isKind()
  })

  it('a hold is placed and lifted', async () => {
    await open(`${KEEPING}/hold`)
    expect(await problems('Place the hold')).toEqual([
      'Say what is to be held',
      'Say who demands it: a court, a coroner, an inquiry',
      'Say why',
    ])
    await choose('Everything of this partnership')
    await write('Who demands it?', 'The coroner, by letter')
    await write('Why must it be kept?', 'An inquest')
    expect(await send('Place the hold')).toBe(303)
    await page.getByRole('link', { name: 'Lift this hold' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await isKind()
    expect(await problems('Lift the hold')).toEqual(['Say why'])
    await page.locator('textarea[name=reason]').fill('The inquest is over')
    expect(await send('Lift the hold')).toBe(303)
    expect(await says('lifted on')).toBe(true)
  })

  it('the erasure of a text is asked for, and whoever asked is told that others approve', async () => {
    await open(`${KEEPING}/ask-for-erasure`)
    expect(await problems('Ask for it')).toEqual(['Say what is to be erased', 'Say on what ground', 'Say why'])
    await choose('The name of a person')
    await page.getByLabel('If a person: who?').selectOption({ value: idFrom('inspector') })
    await choose('Somebody asked to be forgotten')
    await write('Why must these words go?', 'They left, and asked')
    expect(await send('Ask for it')).toBe(303)
    await page.getByRole('heading', { name: 'A request to erase' }).waitFor()
    await isKind()
    expect(await says('Nobody yet')).toBe(true)
    await page.getByRole('button', { name: 'I approve: these words may go' }).click()
    await page.locator('.govuk-error-summary').waitFor()
    await isKind()
    expect(await says('Nobody yet')).toBe(true)
  })

  it('evidence says what is missing', async () => {
    await open(EVIDENCE)
    expect(await problems('Put in the evidence')).toEqual([
      'Say what the evidence is',
      'Say whether you tell where it is kept, or send the file',
      'Enter the day it is of: a real day, such as 31 3 2025',
      'Say who puts it in',
    ])
  })

  it('evidence is put in without a mouse and without a script', async () => {
    const plain = await site.page({ javaScriptEnabled: false })
    await actAs(plain, 'Robin Marsh')
    await plain.goto(EVIDENCE)
    const name = () => plain.locator(':focus').evaluate((field) => field.getAttribute('name') ?? '')
    const tabTo = async (field: string): Promise<void> => {
      for (let tabs = 0; tabs < 40; tabs += 1) {
        await plain.keyboard.press('Tab')
        if ((await name()) === field) return
      }
      throw new Error(`expected to come to ${field} by the keyboard, found the end of the page`)
    }
    for (const [field, value] of [
      ['title', 'The rota, signed off'],
      ['dated-day', '29'],
      ['dated-month', '6'],
      ['dated-year', '2026'],
    ] as const) {
      await tabTo(field)
      await plain.keyboard.type(value)
    }
    for (const field of ['by', 'kind']) {
      await tabTo(field)
      await plain.keyboard.press('Space')
    }
    await tabTo('pointer')
    await plain.keyboard.type('Board library, item 14')
    await plain.keyboard.press('Tab')
    await plain.keyboard.press('Tab')
    await plain.keyboard.press('Enter')
    await plain.getByText('Kept at Board library, item 14').waitFor()
  })
})
