import { idFrom } from '@ledger/kernel'
import { openLedger, serve, type Served } from '@ledger/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { actAs } from './act-as.js'
import { barriers, overflow } from './axe.js'
import { makeSmallLedger } from './small-ledger.js'
import { openSite, type Site } from './site.js'

const ACTING = `acting-as=exampleshire.${idFrom('business manager')}`
const ACTION = `/partnerships/exampleshire/actions/${idFrom('rota')}`

describe('words on a form', () => {
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await openSite()
    page = await site.page()
    await actAs(page, 'Jo Heath')
  })
  afterAll(() => site?.close())

  const box = () => page.getByRole('textbox', { name: 'What did it show?' })
  const send = () => page.getByRole('button', { name: 'Record the check' }).click()
  const summary = async () => (await page.getByRole('alert').getByRole('listitem').allTextContents()).map((text) => text.trim())
  const fill = async (words: string) => {
    await page.goto(`${ACTION}/check-action`)
    await page.getByRole('checkbox', { name: 'The signed-off paper' }).check()
    await page.getByRole('radio', { name: 'Yes, it shows what was asked' }).check()
    for (const [part, value] of [
      ['Day', '29'],
      ['Month', '6'],
      ['Year', '2026'],
    ] as const)
      // prettier-ignore
      await page.getByRole('textbox', { name: part }).fill(value)
    await page.getByRole('radio', { name: 'I did' }).check()
    await box().fill(words)
  }

  it('are asked for as if the family, a coroner and a newspaper will read them', async () => {
    await page.goto(`${ACTION}/check-action`)
    const described = (await box().getAttribute('aria-describedby')) ?? ''
    const hints = await Promise.all(described.split(' ').map((id) => page.locator(`#${id}`).textContent()))
    expect(hints).toContain('Write as if the family, a coroner and a newspaper will read this.')
    expect(await barriers(page)).toEqual([])
  })

  it('come back where something in them may say who somebody is', async () => {
    await fill('Ask Sam Field, 07700 900123.')
    await send()
    expect(await summary()).toEqual([
      '“What did it show?” holds the name of somebody in the directory (Sam Field) and a phone number (07700 900123). Say it in other words, or say at the end of the form why it must stay',
    ])
    expect(await box().inputValue()).toBe('Ask Sam Field, 07700 900123.')
    expect(await page.getByRole('checkbox', { name: 'The signed-off paper' }).isChecked()).toBe(true)
    expect(await page.title()).toMatch(/^Error: /)
    expect(await barriers(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  it('come back again where a reason is given for something else', async () => {
    await box().fill('Ask Sam Field, who lives in SK1 3XE.')
    await page.getByRole('radio', { name: 'Somebody is named in their work' }).check()
    await send()
    expect((await summary())[0]).toContain('and a postcode (SK1 3XE)')
    expect(await page.getByRole('radio', { name: 'Somebody is named in their work' }).isChecked()).toBe(true)
  })

  it('are recorded as they are with a reason, and that is recorded too', async () => {
    await box().fill('Ask Sam Field.')
    await page.getByRole('radio', { name: 'Somebody is named in their work' }).check()
    await send()
    expect(await page.getByText('Your check is recorded').isVisible()).toBe(true)
    await page.goto(`/partnerships/exampleshire/history/${idFrom('rota')}`)
    expect(
      await page.getByText(/^Words kept as they are, in “note” \(a name of somebody in the directory\): somebody is named/).count(),
    ).toBe(1)
    expect(await page.getByText(/Ask Sam Field/).count()).toBe(1)
  })

  it('that are said otherwise need no reason', async () => {
    await fill('Ring 0161 496 0123.')
    await send()
    expect(await summary()).toHaveLength(1)
    await box().fill('Ring the ward.')
    await send()
    expect(await page.getByText('Your check is recorded').isVisible()).toBe(true)
  })
})

describe('words that a program sends', () => {
  let folder: string
  let served: Served

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-care-'))
    await makeSmallLedger(folder)
    served = await serve({ folder, port: 0 })
  })
  afterAll(async () => {
    await served?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const check = {
    checks: [{ askId: idFrom('calls to hospital'), finding: 'shown' }],
    evidenceIds: [idFrom('rota evidence')],
    checkedOn: '2026-06-29',
    checkedBy: { kind: 'person', id: idFrom('inspector') },
    recordedBy: idFrom('business manager'),
    note: 'NHS number 943 476 5919, at SK1 3XE',
  }
  const sent = async (more: object = {}) => {
    const revision = (await fetch(`${served.address}/api${ACTION}`)).headers.get('etag') ?? ''
    const response = await fetch(`${served.address}/api${ACTION}/check-action`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: ACTING, 'idempotency-key': 'with words', 'if-match': revision },
      body: JSON.stringify({ ...check, ...more }),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  it('are refused with what was noticed and where, and without the words', async () => {
    const { status, body } = await sent()
    expect({ status, ...body }).toMatchObject({
      status: 422,
      code: 'words-noticed',
      errors: [
        { field: 'note', kind: 'nhs-number', from: 11, to: 23 },
        { field: 'note', kind: 'postcode', from: 28, to: 35 },
      ],
    })
    expect(JSON.stringify(body)).not.toMatch(/943|SK1/)
  })

  it.each([
    ['for a part of what was noticed', { reason: 'needed', kinds: ['postcode'] }, 422],
    ['for a reason that is none', { reason: 'as-imported', kinds: ['postcode', 'nhs-number'] }, 400],
    ['without saying for what', { reason: 'needed', kinds: [] }, 400],
  ])('are not kept %s', async (_, keptWords, status) => {
    expect((await sent({ keptWords })).status).toBe(status)
  })

  it('are kept where the body says so and why; the log holds that, once, and no words there', async () => {
    const keptWords = { reason: 'needed', kinds: ['postcode', 'nhs-number'] }
    expect((await sent({ keptWords })).status).toBe(200)
    expect((await sent({ keptWords })).status).toBe(200)
    await served.close()
    const ledger = await openLedger({ folder })
    const kept: unknown[] = []
    for await (const { type, stream, data } of ledger.store.readAll()) if (type === 'WordsKept') kept.push({ stream, data })
    await ledger.close()
    expect(kept).toEqual([
      {
        stream: expect.stringMatching(/^exampleshire\.care-\w{26}$/) as unknown,
        data: {
          ...{
            careId: expect.any(String) as unknown,
            use: 'check-action',
            carriedBy: 'with words',
            thingId: idFrom('rota'),
            reason: 'needed',
          },
          fields: [{ field: 'note', kinds: ['nhs-number', 'postcode'] }],
        },
      },
    ])
  })
})
