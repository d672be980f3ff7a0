import { SetRetentionClass } from '@ledger/keeping'
import { idFrom, words, type Command, type CommandContext, type Outcome } from '@ledger/kernel'
import { AppointPerson, RecordPersonLeft } from '@ledger/partnership'
import { openLedger } from '@ledger/server'
import type { Page } from 'playwright-core'
import { actAs } from './act-as.js'
import { fillingIn } from './filling-in.js'
import { openSite, type Site } from './site.js'
import { businessManager, TODAY } from './small-ledger.js'

const KEEPING = '/partnerships/exampleshire/keeping'
const EVIDENCE = `/partnerships/exampleshire/actions/${idFrom('rota')}/submit-evidence`

/** An inspector who left two years ago, and whose name is looked at again after a year. */
const before = async (folder: string): Promise<void> => {
  const ledger = await openLedger({ folder, demonstration: { today: TODAY } })
  const actor = { said: businessManager, decided: businessManager, recorded: businessManager }
  const tell = (commandId: string, sent: (context: CommandContext) => Command<object>) =>
    ledger.commands.execute<Command<object>, Outcome>(
      sent({ partnership: 'exampleshire', commandId, actor, occurredOn: null, today: TODAY, source: { via: 'cli', knownTo: null } }),
    )
  const name = { name: 'Kit Dale' }
  const agencyIds = [idFrom('police')]
  await tell('kit', (context) => new AppointPerson({ name, role: 'inspector', agencyIds, from: '2020-01-01' }, context))
  await tell('kit left', (context) => new RecordPersonLeft({ personId: idFrom('kit'), from: '2024-06-30' }, context))
  const period = { appliesTo: 'account of a person', name: 'People who left', reviewAfterMonths: 12, basis: words('Agreed') } as const
  await tell('kept', (context) => new SetRetentionClass({ ...period, classId: null, from: '2024-01-01' }, context))
  await ledger.close()
}

describe('keeping, and putting in evidence', () => {
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await openSite(before)
    page = await site.page()
    await actAs(page, 'Robin Marsh')
  })
  afterAll(() => site?.close())

  const { open, isKind, write, choose, day, send, says, problems: problemsOf } = fillingIn(() => page)
  /** What is wrong, and the page is as kind as before. */
  const problems = async (button: string, status = 422): Promise<readonly string[]> => {
    const found = await problemsOf(status, button)
    await isKind()
    return found
  }

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
    expect(await says('You asked for it, so others approve it.')).toBe(true)
    expect(await page.getByRole('button', { name: /^I approve/ }).count()).toBe(0)
  })

  it('a record that is due is looked at again, and is due no more until the day that was said', async () => {
    await open(KEEPING)
    expect(await says('Kit Dale (People who left): due since 30 June 2025')).toBe(true)
    await page.getByRole('link', { name: /^Say whether it is still needed.*Kit Dale/ }).click()
    await page.getByRole('heading', { name: 'Is it still needed?', level: 1 }).waitFor()
    await isKind()
    expect(await problems('Record it')).toEqual(['Say whether it is still needed', 'Say why'])
    await choose('Yes, keep it until a later day')
    await write('Why?', 'An inquiry asks what they decided')
    expect(await problems('Record it', 409)).toEqual(['Say until which day it is kept'])
    await day('2027-02-31')
    expect(await problems('Record it', 409)).toEqual(['Enter a real day, such as 31 3 2030'])
    await day('2026-06-30')
    expect(await problems('Record it', 409)).toEqual(['The day must be after today, 30 June 2026'])
    expect(await page.getByLabel('Why?', { exact: true }).inputValue()).toBe('An inquiry asks what they decided')
    await day('2027-06-30')
    expect(await send('Record it')).toBe(303)
    await page.getByText('Nothing is due today.').waitFor()
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
