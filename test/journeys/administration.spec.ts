import { readFileSync } from 'node:fs'
import { GrantRole, IssueToken, LinkProvider, StartSession } from '@ledger/access'
import { idFrom, type Command, type CommandContext, type Outcome } from '@ledger/kernel'
import { openLedger } from '@ledger/server'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { actAs } from './act-as.js'
import { fillingIn } from './filling-in.js'
import { openSite, type Site } from './site.js'
import { businessManager, TODAY } from './small-ledger.js'

const ADMINISTRATION = '/partnerships/exampleshire/administration'
const person = (name: string) => `${ADMINISTRATION}/people/${idFrom(name)}`
const agency = (name: string) => `${ADMINISTRATION}/agencies/${idFrom(name)}`

/** A business manager who is administrator too; a nurse who is signed in twice, and has a token. */
const before = async (folder: string): Promise<void> => {
  const ledger = await openLedger({ folder, demonstration: { today: TODAY } })
  const actor = { said: businessManager, decided: businessManager, recorded: businessManager }
  const context = (commandId: string): CommandContext => ({
    ...{ partnership: 'exampleshire', commandId, actor, occurredOn: null, today: TODAY, source: { via: 'cli', knownTo: null } },
  })
  const tell = (command: Command<object>) => ledger.commands.execute<Command<object>, Outcome>(command)
  await tell(new GrantRole({ personId: idFrom('business manager'), role: 'administrator' }, context('an administrator')))
  const session = {
    personId: idFrom('nurse'),
    method: 'password',
    until: '2999-01-01T00:00:00.000Z',
    codeStep: null,
    recoveryCode: null,
  } as const
  const provider = { providerSession: null, providerSubject: null, providerAssurance: null, providerMethods: [] }
  for (const id of ['one session', 'another session']) await tell(new StartSession({ ...session, ...provider }, context(id)))
  const token = { personId: idFrom('nurse'), label: { text: 'Reports', mentions: [] }, hash: 'x', scopes: ['read'] } as const
  await tell(new IssueToken({ ...token, expires: '2999-01-01T00:00:00.000Z', codeStep: null, recoveryCode: null }, context('a token')))
  const linked = { personId: idFrom('nurse'), issuer: 'https://login.example.org', providerSubject: idFrom('a keyed hash') }
  await tell(new LinkProvider(linked, context('a link')))
  await ledger.close()
}

describe('administration', () => {
  let site: Site
  let page: Page
  const found: string[] = []

  beforeAll(async () => {
    site = await openSite(before)
    page = await site.page()
    page.on('console', (message) => message.type() === 'error' && !/status of 4/.test(message.text()) && found.push(message.text()))
    await actAs(page, 'Robin Marsh')
  })
  afterAll(() => site?.close())
  afterEach(() => expect(found).toEqual([]))

  const { open, isKind, write, choose, day, send, problems, says } = fillingIn(() => page)
  const recorded = async (): Promise<string> => {
    await send()
    return (await page.getByRole('alert').textContent())?.replace(/\s+/g, ' ').trim() ?? ''
  }

  it('appoints a person, keeps what was typed when something is missing, and shows a name as it was typed', async () => {
    await open(`${ADMINISTRATION}/appoint-person`)
    await day('2026-02-31')
    await choose('Exampleshire Police')
    expect(await problems(422)).toEqual(['Enter their name', 'Enter their role', 'The day must be a real day, such as 31 3 2025'])
    await isKind()
    expect(await page.getByLabel('Exampleshire Police', { exact: true }).isChecked()).toBe(true)
    await write('Name', '<b>Kit</b> & Co')
    await write('Role', 'constable')
    await day('2026-02-28')
    expect(await recorded()).toContain('The appointment is recorded.')
    expect(await says('<b>Kit</b> & Co')).toBe(true)
    expect(await says('Constable, Exampleshire Police, since 28 February 2026')).toBe(true)
    await isKind()
  })

  it('records another post, and that somebody left, and says beside the day why one is refused', async () => {
    await open(`${person('inspector')}/move-person`)
    await write('Role', 'superintendent')
    await choose('Exampleshire Police')
    await day('2026-03-01')
    expect(await recorded()).toContain('The new post is recorded.')
    expect(await says('Superintendent, Exampleshire Police, since 1 March 2026')).toBe(true)
    await open(`${person('inspector')}/record-person-left`)
    await day('2026-02-01')
    expect(await problems(409)).toEqual(['The day must be on or after 1 March 2026, when they took up or left their last post'])
    await day('2026-06-01')
    expect(await recorded()).toContain('It is recorded that they left.')
    expect(await says('Left on 1 June 2026')).toBe(true)
  })

  it('grants a role and withdraws it', async () => {
    await open(`${person('nurse')}/grant-role`)
    expect(await problems(422)).toEqual(['Choose a role'])
    await choose('Panel member')
    expect(await recorded()).toContain('The role is granted')
    await open(`${person('nurse')}/withdraw-role`)
    await choose('Panel member')
    expect(await recorded()).toContain('The role is withdrawn')
    expect(await says('Panel member')).toBe(false)
  })

  it('ends one session and revokes a token', async () => {
    await open(person('nurse'))
    expect(await page.getByText(/^Begun /).count()).toBe(2)
    await open(`${person('nurse')}/end-session`)
    await page.getByRole('radio').first().check()
    expect(await recorded()).toContain('The session has ended.')
    expect(await page.getByText(/^Begun /).count()).toBe(1)
    await open(`${person('nurse')}/revoke-token`)
    await page.getByRole('radio').first().check()
    expect(await recorded()).toContain('The token is revoked')
    expect(await says('Reports')).toBe(false)
    await open(`${person('nurse')}/end-sessions`)
    expect(await recorded()).toContain('Every session of theirs has ended.')
    expect(await page.getByText(/^Begun /).count()).toBe(0)
  })

  it('unlinks a sign-in through an organisation', async () => {
    await open(person('nurse'))
    expect(await says('They sign in through login.example.org')).toBe(true)
    await open(`${person('nurse')}/unlink-provider`)
    expect(await problems(422)).toEqual(['Choose a sign-in'])
    await isKind()
    await page.getByRole('radio').first().check()
    expect(await recorded()).toContain('The sign-in is unlinked')
    expect(await says('login.example.org')).toBe(false)
    await open(`${person('nurse')}/unlink-provider`)
    expect(await says('No organisation’s sign-in is linked to them.')).toBe(true)
  })

  it('writes out what is held about somebody who asks: once, in one file, without secrets or anybody else', async () => {
    await open(`${ADMINISTRATION}/subject-access`)
    expect(await problems(422)).toEqual(['Choose a person'])
    await isKind()
    await choose('Jo Heath')
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('form#form button').click()])
    expect(saved.suggestedFilename()).toBe('subject-access.zip')
    const files = unzipSync(readFileSync((await saved.path()) ?? ''))
    expect(Object.keys(files)).toEqual(['subject-access.json', 'subject-access.html'])
    const [json = '', html = ''] = Object.values(files).map((bytes) => Buffer.from(bytes).toString())
    const held = JSON.parse(json) as {
      readonly person: object
      readonly roles: readonly string[]
      readonly entries: readonly { readonly what: string; readonly part: readonly string[] }[]
    }
    expect(held.person).toEqual({ id: idFrom('inspector'), name: 'Jo Heath' })
    expect(held.roles).toContain('sub-group member')
    expect(held.entries).toContainEqual(expect.objectContaining({ what: 'action checked', part: ['said', 'decided'] }))
    expect(held.entries).toContainEqual(expect.objectContaining({ what: 'person appointed' }))
    expect(html).toContain('<td>action checked</td><td>said, decided</td>')
    for (const left of ['Sam Field', 'Robin Marsh', 'Every page is there.', 'A baby came to harm', idFrom('amber')])
      expect([json.includes(left), html.includes(left)]).toEqual([false, false])
    await page.goto('/partnerships/exampleshire/access')
    expect(await says('What is held about a person')).toBe(true)
  })

  it('suspends and reinstates', async () => {
    await open(`${person('nurse')}/suspend-person`)
    expect(await recorded()).toContain('They are suspended.')
    await open(`${person('nurse')}/invite-person`)
    expect(await says('They are suspended. Reinstate them first.')).toBe(true)
    await open(`${person('nurse')}/reinstate-person`)
    expect(await recorded()).toContain('They are reinstated')
  })

  it('invites: the code is shown once, and a name is one person’s', async () => {
    await open(`${person('nurse')}/invite-person`)
    await write('Sign-in name', 'no names with spaces')
    expect(await problems(409)).toEqual(['Enter an e-mail address, or another name of letters and figures without spaces'])
    await write('Sign-in name', 'sam.field@example.org')
    await send()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('The code is made')
    await isKind()
    await open(person('nurse'))
    expect(await says('A code that was made for them works until')).toBe(true)
    expect(await says('sam.field')).toBe(false)
    await open(`${person('business manager')}/invite-person`)
    await write('Sign-in name', 'Sam.Field@example.org')
    expect(await problems(409)).toEqual(['Enter another sign-in name: that one is somebody else’s'])
  })

  it('registers an agency with its employer, changes the employer, and records what took its place', async () => {
    await open(`${ADMINISTRATION}/register-agency`)
    expect(await problems(422)).toHaveLength(4)
    await write('Name', 'Exampleshire Community Health')
    for (const label of ['An agency', 'Yes', 'Exampleshire Council']) await choose(label)
    expect(await recorded()).toContain('The agency is registered.')
    expect(await says('Its people are employed by Exampleshire Council')).toBe(true)
    await isKind()
    await open(`${agency('police')}/change-agency-employer`)
    await choose('Exampleshire Council')
    await day('2026-04-01')
    expect(await recorded()).toContain('The employer is recorded.')
    await open(`${agency('police')}/succeed-agency`)
    await choose('Exampleshire Council')
    await day('2026-05-01')
    expect(await recorded()).toContain('The succession is recorded.')
    expect(await says('Succeeded by Exampleshire Council from 1 May 2026')).toBe(true)
  })

  it('records a group, its successor and a policy', async () => {
    await open(`${ADMINISTRATION}/establish-body`)
    await write('Name', 'Practice panel')
    await choose('A panel')
    expect(await recorded()).toContain('The group is recorded.')
    await open(`${ADMINISTRATION}/groups/${idFrom('sub-group')}/succeed-body`)
    await choose('Practice panel')
    await day('2026-05-01')
    expect(await recorded()).toContain('The succession is recorded.')
    await open(`${ADMINISTRATION}/set-policy`)
    await write('Name of this policy', '2024')
    for (const label of ['Months for which a test of practice stays good', 'Months to a re-check, at the least']) await write(label, '12')
    await write('Days before a due date that count as due soon', 'some')
    expect(await problems(422)).toEqual(['Days before a due date that count as due soon must be a whole number, such as 12'])
    await write('Days before a due date that count as due soon', '30')
    expect(await problems(409)).toEqual(['Enter another name for this policy: there is one of that name already'])
    await write('Name of this policy', '2027')
    expect(await recorded()).toContain('The policy is recorded.')
    await isKind()
  })

  it('tells who was overtaken, and takes the form when it is sent again', async () => {
    const address = `${agency('hospital')}/change-agency-employer`
    await page.goto(address)
    const other = await site.page()
    await actAs(other, 'Robin Marsh')
    await other.goto(address)
    for (const [one, day] of [
      [other, '1'],
      [page, '2'],
    ] as const) {
      await one.getByLabel('Exampleshire Council', { exact: true }).check()
      for (const [label, value] of [
        ['Day', day],
        ['Month', '1'],
        ['Year', '2026'],
      ] as const)
        await one.getByLabel(label, { exact: true }).fill(value)
    }
    await other.locator('form#form button').click()
    await other.getByRole('alert').waitFor()
    expect(await problems(412)).toEqual([expect.stringMatching(/^Somebody recorded something here/)])
    expect(await recorded()).toContain('The employer is recorded.')
  })

  it('records a form that is sent twice only once', async () => {
    await page.goto(`${person('nurse')}/grant-role`)
    await choose('Auditor')
    const fields = await page.locator('form#form').evaluate((form) => [...new FormData(form as HTMLFormElement)].map(String))
    const form = Object.fromEntries(fields.map((pair) => pair.split(',') as [string, string]))
    for (let sent = 0; sent < 2; sent += 1) {
      const response = await page.request.post(`${site.address}${person('nurse')}/grant-role`, { form, maxRedirects: 0 })
      expect(response.status()).toBe(303)
    }
    await page.goto(`${person('nurse')}/grant-role`)
    expect(await page.getByLabel('Auditor', { exact: true }).count()).toBe(0)
  })

  it('is found by those who may, and refused to others', async () => {
    await page.goto('/partnerships/exampleshire')
    await page.getByRole('link', { name: 'Administration' }).click()
    for (const name of ['People', 'Agencies', 'Groups and policies', 'Health', 'Keeping and forgetting']) {
      await page.locator('main').getByRole('link', { name, exact: true }).click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name)
      await isKind()
      await page.goBack()
    }
    const other = await site.page()
    await actAs(other, 'Sam Field')
    await other.goto('/partnerships/exampleshire')
    expect(await other.getByRole('link', { name: 'Administration' }).count()).toBe(0)
    for (const address of [ADMINISTRATION, person('nurse'), `${person('nurse')}/grant-role`, `${ADMINISTRATION}/set-policy`])
      expect((await other.goto(address))?.status()).toBe(403)
    const token = (await other.context().cookies()).find(({ name }) => name.endsWith('form-token'))?.value ?? ''
    const form = { 'form-token': token, 'command-id': 'mine', revision: '-1' }
    const sent = await other.request.post(`${site.address}${person('nurse')}/grant-role`, { form: { ...form, role: 'administrator' } })
    expect(sent.status()).toBe(403)
  })

  it('asks who acts before anything is recorded, and knows nobody who is not there', async () => {
    const nobody = await site.page()
    await nobody.goto(`${person('nurse')}/suspend-person`)
    expect(await nobody.getByRole('button', { name: 'Choose a person' }).isVisible()).toBe(true)
    expect((await nobody.goto(`${ADMINISTRATION}/people/NOBODY/move-person`))?.status()).toBe(404)
  })
})
