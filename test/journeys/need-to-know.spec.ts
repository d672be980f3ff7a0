import { GrantRole } from '@ledger/access'
import { idFrom, type Command, type CommandContext, type Outcome } from '@ledger/kernel'
import { AppointPerson } from '@ledger/partnership'
import { openLedger } from '@ledger/server'
import type { Page } from 'playwright-core'
import { actAs } from './act-as.js'
import { barriers, overflow } from './axe.js'
import { openSite, type Site } from './site.js'
import { businessManager, TODAY } from './small-ledger.js'

const PARTNERSHIP = '/partnerships/exampleshire'
const REVIEW = `${PARTNERSHIP}/reviews/${idFrom('amber')}`

/** A chair, who sees sealed reviews. */
const withChair = async (folder: string): Promise<void> => {
  const ledger = await openLedger({ folder, demonstration: { today: TODAY } })
  const actor = { said: businessManager, decided: businessManager, recorded: businessManager }
  const context = (commandId: string): CommandContext => ({
    ...{ partnership: 'exampleshire', commandId, actor, occurredOn: null, today: TODAY, source: { via: 'cli', knownTo: null } },
  })
  const tell = (command: Command<object>) => ledger.commands.execute<Command<object>, Outcome>(command)
  await tell(new AppointPerson({ name: { name: 'Kit Vale' }, role: 'independent chair', agencyIds: [], from: null }, context('chair')))
  await tell(new GrantRole({ personId: idFrom('chair'), role: 'partnership chair' }, context('chair as chair')))
  await ledger.close()
}

describe('need to know', () => {
  let site: Site
  /** Each in a browser of their own. */
  let business: Page
  let chair: Page
  let inspector: Page
  const found: string[] = []

  const as = async (name: string): Promise<Page> => {
    const page = await site.page()
    page.on('console', (message) => message.type() === 'error' && !/status of 4/.test(message.text()) && found.push(message.text()))
    await actAs(page, name)
    return page
  }
  beforeAll(async () => {
    site = await openSite(withChair)
    ;[business, chair, inspector] = [await as('Robin Marsh'), await as('Kit Vale'), await as('Jo Heath')]
  })
  afterAll(() => site?.close())
  afterEach(() => expect(found).toEqual([]))

  /** Each page once, and once more with what is wrong with its form. */
  const looked = new Set<string>()
  const isKind = async (page: Page): Promise<void> => {
    const seen = `${new URL(page.url()).pathname} ${await page.title()} ${await page.locator('.ledger-earlier').count()}`
    if (looked.has(seen)) return
    looked.add(seen)
    expect(await barriers(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.getByRole('button', { name: 'Menu' }).waitFor({ state: 'hidden' })
  }
  const open = async (page: Page, address: string): Promise<number> => {
    const response = await page.goto(address)
    await isKind(page)
    return response?.status() ?? 0
  }
  const send = async (page: Page): Promise<number> => {
    const answered = page.waitForResponse((one) => one.request().method() === 'POST')
    await page.locator('form#form button').click()
    const status = (await answered).status()
    await page.waitForLoadState()
    await isKind(page)
    return status
  }
  const write = (page: Page, label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value)
  const choose = (page: Page, label: string | RegExp) => page.getByRole('radio', { name: label }).check()
  const text = async (page: Page): Promise<string> => (await page.locator('body').innerText()).replace(/\s+/g, ' ')
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

  it('says who works on a review, and is led to from the review', async () => {
    await open(business, REVIEW)
    await business.getByRole('link', { name: 'Who needs to know of this review' }).click()
    await business.getByRole('link', { name: 'Record who works on it' }).click()
    await isKind(business)
    expect(await send(business)).toBe(422)
    expect(await text(business)).toMatch(/Choose a person/)
    await choose(business, /Sam Field/)
    await choose(business, 'On its panel')
    expect(await send(business)).toBe(303)
    expect(await text(business)).toMatch(
      /It is recorded that they work on this review.*Sam Field, on its panel, since .*, recorded by Robin Marsh/,
    )
  })

  it('records what was given to somebody outside, and says beside each field what is missing', async () => {
    await open(business, `${REVIEW}/access`)
    expect(await text(business)).toContain('No disclosure is recorded.')
    await business.getByRole('link', { name: 'Record a disclosure' }).click()
    await isKind(business)
    expect(await send(business)).toBe(422)
    expect(await business.locator('.govuk-error-summary__list a').allInnerTexts()).toEqual([
      ...['Choose to whom it was given', 'Say what was given', 'Say what allows it', 'Say who decided it'],
      ...['Say what they may do with it', 'Enter the day on which it was given'],
    ])
    await choose(business, 'A coroner')
    await write(business, 'What was given?', `Final report, board library, item 12\nChronology ${'a1'.repeat(32)}`)
    await write(business, 'What allows it?', 'Coroners and Justice Act 2009, schedule 5')
    await write(business, 'Who decided it?', 'The chair')
    await write(business, 'What may they do with it, and what not?', 'For the inquest alone')
    for (const [label, value] of [
      ['Day', '1'],
      ['Month', '1'],
      ['Year', '2999'],
    ] as const)
      await write(business, label, value)
    expect(await send(business)).toBe(409)
    expect(await text(business)).toContain('The day must be today or in the past')
    await write(business, 'Year', '2026')
    expect(await send(business)).toBe(303)
    expect(await text(business)).toMatch(
      /The disclosure is recorded\. .*1 January 2026, to a coroner: Final report, board library, item 12; Chronology \(SHA-256 (a1){32}\)\. Legal basis: Coroners and Justice Act 2009, schedule 5 Approved by: The chair Limits: For the inquest alone/,
    )
    expect(await open(inspector, `${REVIEW}/access/record-disclosure`)).toBe(403)
  })

  it('takes a disclosure from a keyboard, without scripts', async () => {
    const page = await site.page({ javaScriptEnabled: false })
    await actAs(page, 'Robin Marsh')
    await page.goto(`${REVIEW}/access/record-disclosure`)
    const fields = ['to', 'what', 'basis', 'authority', 'limits', 'given-day', 'given-month', 'given-year']
    const said = ['', 'A letter of findings', 'An order of the court', 'The chair', 'To be kept shut', '2', '2', '2026']
    await page.locator('[name="to"]').first().focus()
    await page.keyboard.press('ArrowDown')
    for (const [place, name] of fields.entries()) {
      expect(await page.locator('*:focus').getAttribute('name')).toBe(name)
      if (place > 0) await page.keyboard.type(said[place] ?? '')
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.getByText('The disclosure is recorded.').waitFor()
    expect(await page.locator('main').innerText()).toContain('2 February 2026, to a court: A letter of findings.')
  })

  it('holds a review, and lifts the hold', async () => {
    await open(business, `${REVIEW}/need-to-know/hold-review`)
    await choose(business, 'An inquest')
    expect(await send(business)).toBe(303)
    expect(await text(business)).toMatch(/Yes, while an inquest is live/)
    await business.getByRole('link', { name: 'Lift the hold' }).click()
    expect(await send(business)).toBe(303)
    expect(await text(business)).toMatch(/No: no proceedings are recorded as live/)
  })

  it('shows nothing of a sealed review to whoever does not work on it, from the moment it is sealed', async () => {
    expect(await open(inspector, REVIEW)).toBe(200)
    await open(chair, `${REVIEW}/need-to-know/seal-review`)
    await write(chair, 'Why is it sealed?', 'Many who work here know of it.')
    expect(await send(chair)).toBe(200)
    expect(await heading(chair)).toBe('The review is sealed')
    expect(await open(inspector, REVIEW)).toBe(404)
    expect(await open(business, REVIEW)).toBe(404)
    expect(await open(chair, REVIEW)).toBe(200)
  })

  it('answers alike about a review that is there and one that is not, and opens the one that is', async () => {
    const answer = async (code: string): Promise<string> => {
      await open(inspector, `${PARTNERSHIP}/break-glass`)
      expect(await send(inspector)).toBe(422)
      await write(inspector, 'Which review?', code)
      await write(inspector, 'Why must you see it now?', 'A sibling may be at risk tonight.')
      await choose(inspector, '1 hour')
      expect(await send(inspector)).toBe(200)
      return (await inspector.locator('body').innerText()).replace(/\d{1,2}:\d\d[ap]m/g, 'TIME')
    }
    const missing = await answer('EX-99')
    expect(await answer('ex-1')).toBe(missing)
    expect(missing).not.toMatch(/You broke the glass/)
    expect(await open(inspector, REVIEW)).toBe(200)
    expect(await text(inspector)).toMatch(/You broke the glass: a review is open to you until/)
  })

  it('tells those who answer for it at once, until they have read it', async () => {
    await open(chair, PARTNERSHIP)
    expect(await text(chair)).toMatch(/Jo Heath broke the glass: a review that you answer for was opened to them on /)
    expect(await text(chair)).not.toContain('A sibling may be at risk')
    // On a page that records nothing it says no more.
    expect(await open(chair, `${PARTNERSHIP}/nowhere`)).toBe(404)
    expect(await text(chair)).not.toContain('EX-1')
    expect(await open(chair, `${PARTNERSHIP}/administration/people`)).toBe(403)
    expect(await text(chair)).toMatch(/broke the glass/)
    expect(await text(chair)).not.toContain('EX-1')
    // Somebody answers for it: nobody else is told.
    await open(business, PARTNERSHIP)
    expect(await text(business)).not.toMatch(/broke the glass/)
    await chair.getByRole('link', { name: /Read which and why, and say that you have/ }).click()
    await chair.getByText('EX-1 was opened in an emergency').first().waitFor()
    await chair.getByText('Why: A sibling may be at risk tonight.').waitFor()
    await isKind(chair)
    expect(await send(chair)).toBe(303)
    expect(await text(chair)).not.toMatch(/broke the glass/)
  })

  it('ends it before its time, and reports it', async () => {
    await inspector.getByRole('link', { name: /End it now/ }).click()
    await isKind(inspector)
    expect(await send(inspector)).toBe(303)
    expect(await text(inspector)).not.toMatch(/You broke the glass/)
    expect(await open(inspector, REVIEW)).toBe(404)

    expect(await open(chair, `${PARTNERSHIP}/break-glass/report`)).toBe(200)
    expect(await text(chair)).toMatch(
      /Who Jo Heath Why A sibling may be at risk tonight\. Until .*, ended before its time Looked at meanwhile .*Review, \d+ time.* Read by Kit Vale/,
    )
  })

  it('leaves the glass to those whose work it may be', async () => {
    const visitor = await site.page()
    await open(visitor, `${PARTNERSHIP}/break-glass`)
    expect(await text(visitor)).toMatch(/Choose the person you are acting as/)
    expect(await open(inspector, `${PARTNERSHIP}/break-glass/report`)).toBe(403)
    expect(await open(inspector, `${REVIEW}/need-to-know/unseal-review`)).toBe(404)
  })

  it('shows nothing to whoever declared a conflict of interest, who cannot break the glass either', async () => {
    await open(chair, `${REVIEW}/need-to-know/unseal-review`)
    expect(await send(chair)).toBe(303)
    await open(inspector, `${REVIEW}/need-to-know/declare-conflict`)
    await write(inspector, 'What is the interest? (optional)', 'Led the team at the time.')
    expect(await send(inspector)).toBe(200)
    expect(await heading(inspector)).toBe('Your conflict of interest is recorded')
    expect(await open(inspector, REVIEW)).toBe(404)
    await open(inspector, `${PARTNERSHIP}/break-glass`)
    await write(inspector, 'Which review?', 'EX-1')
    await write(inspector, 'Why must you see it now?', 'A sibling may be at risk tonight.')
    await choose(inspector, '1 hour')
    expect(await send(inspector)).toBe(200)
    expect(await open(inspector, REVIEW)).toBe(404)

    await open(business, `${REVIEW}/need-to-know/end-conflict`)
    await choose(business, 'Jo Heath')
    expect(await send(business)).toBe(303)
    expect(await open(inspector, REVIEW)).toBe(200)
  })

  it('tells those who lead the partnership, and not of which review, where nobody answers for it', async () => {
    await open(chair, `${REVIEW}/need-to-know/seal-review`)
    await write(chair, 'Why is it sealed?', 'Many who work here know of it.')
    expect(await send(chair)).toBe(200)
    await open(inspector, `${PARTNERSHIP}/break-glass`)
    await write(inspector, 'Which review?', 'EX-1')
    await write(inspector, 'Why must you see it now?', 'A sibling may be at risk tonight.')
    await choose(inspector, '1 hour')
    expect(await send(inspector)).toBe(200)
    await open(business, PARTNERSHIP)
    expect(await text(business)).not.toMatch(/broke the glass/)
    await open(chair, `${REVIEW}/need-to-know/declare-conflict`)
    await choose(chair, 'I have')
    expect(await send(chair)).toBe(200)
    await open(business, PARTNERSHIP)
    expect(await text(business)).toMatch(/Jo Heath broke the glass: a review that nobody answers for was opened to them on /)
    expect(await text(business)).not.toContain('EX-1')
    await isKind(business)
    await open(chair, PARTNERSHIP)
    expect(await text(chair)).not.toMatch(/broke the glass/)
  })
})
