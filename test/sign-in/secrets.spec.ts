import { normalizedSignInName, readAccount, signInNameHash } from '@ledger/access'
import { openAttempts } from '@ledger/access/attempts/sqlite'
import { openDataFolder, serve } from '@ledger/server'
import { tracesIn } from '../forgetting/traces.js'
import { firstSignIn, NAME, openLocalLedger, PASSWORD, said, Browser, type LocalLedger } from './local-ledger.js'

describe('what proves who somebody is', () => {
  let ledger: LocalLedger
  let needles: readonly Buffer[]

  beforeAll(async () => {
    ledger = await openLocalLedger()
    const browser = ledger.browser()
    const { key, recoveryCodes } = await firstSignIn(browser, { code: ledger.code, at: Date.now() })
    const wish = { label: 'Reports', scopes: 'read', days: '7', password: PASSWORD, code: recoveryCodes[1] ?? '' }
    const token = /ll_\w{46}/.exec((await browser.send('/account/tokens', wish)).text)?.[0] ?? ''
    expect([key, token].map(({ length }) => length)).toEqual([32, 49])
    await ledger.served.close()
    const bare = (code: string): string => code.replace(/-/g, '')
    needles = [NAME, PASSWORD, key, token, ledger.code, bare(ledger.code), ...recoveryCodes, ...recoveryCodes.map(bare), '$argon2id$'].map(
      (one) => Buffer.from(one),
    )
  })
  afterAll(() => ledger?.close())

  it('is in no file of the ledger: not in its log, its tables or its words', () => {
    expect(tracesIn([ledger.folder], needles)).toEqual([])
    expect(tracesIn([ledger.folder], [Buffer.from('Jo Heath')])).not.toEqual([])
  })

  it('goes with the person who is forgotten, and with it the way in', async () => {
    const opened = await openDataFolder({ folder: ledger.folder })
    const { verifier, secondFactor, signInName } = await readAccount(opened.store, 'testshire', ledger.personId)
    expect([verifier?.slice(0, 10), secondFactor?.length, signInName]).toEqual(['$argon2id$', 32, NAME])
    const found = await opened.vault.find([`person:${ledger.personId}`])
    const keyOfPerson = Buffer.from(found.get(`person:${ledger.personId}`) as Uint8Array)
    await opened.forgetting.forgetPerson(ledger.personId, { erasureId: 'e-1', reason: 'they-asked' })
    const after = await readAccount(opened.store, 'testshire', ledger.personId)
    expect([after.verifier, after.secondFactor, after.signInName, after.recoveryCodes]).toEqual([
      ...['[erased]', '[erased]', '[erased]'],
      ['[erased]', null].slice(0, after.recoveryCodes.length),
    ])
    await opened.close()
    expect(tracesIn([ledger.folder], [keyOfPerson, Buffer.from(keyOfPerson.toString('hex')), ...needles])).toEqual([])

    const served = await serve({ folder: ledger.folder, port: 0 })
    const refused = await new Browser(served.address).send('/sign-in', { 'sign-in-name': NAME, password: PASSWORD })
    // Another process that has the folder open has seen thirteen fail, one after another, the last just now: they count here.
    const elsewhere = openAttempts({ folder: ledger.folder, keys: opened.keys })
    const account = [{ kind: 'account', of: signInNameHash(normalizedSignInName(NAME), opened.keys) }] as const
    const now = Date.now()
    for (let ago = 12; ago >= 0; ago -= 1) elsewhere.begin(account, now - ago * 260_000)
    await elsewhere.close()
    const counted = await new Browser(served.address).send('/sign-in', { 'sign-in-name': NAME, password: PASSWORD })
    await served.close()
    expect(counted.status).toBe(429)
    expect([refused.status, said(refused)]).toEqual([422, expect.stringContaining('is not right') as string])
  })
})
