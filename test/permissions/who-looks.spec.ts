import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SealReview } from '@ledger/access'
import { openAccessLog } from '@ledger/access/access-log/sqlite'
import { systemClock } from '@ledger/event-store'
import { reviewCalled } from '@ledger/history'
import { unknown, words } from '@ledger/kernel'
import { openLedger } from '@ledger/server'
import { here } from '../faults/command.js'

jest.setTimeout(120_000)

const base = mkdtempSync(join(tmpdir(), 'ledger-who-looks-'))
const data = join(base, 'data')
const plan = join(base, 'plan.csv')
const [headings = '', ...rows] = readFileSync('test/examples/imports/recommendations.csv', 'utf8').split('\r\n')
const planRows = rows.filter((row) => row.startsWith('KMPT-MRS,'))

const ledger = (...argv: readonly string[]) => here([...argv, '--data', data])
const invited = (what: string, name: string, ...more: readonly string[]) =>
  ledger('people', what, '--partnership', 'exampleshire', '--sign-in-name', name, '--post', 'a post', ...more)

const records = async () => {
  const log = openAccessLog({ folder: data, clock: systemClock })
  try {
    return log.of('exampleshire').records
  } finally {
    await log.close()
  }
}

const personIn = ({ out }: { readonly out: string }): string => /Person (\S+?)[, ]/.exec(out)?.[1] ?? ''

let [admin, manager] = ['', '']
beforeAll(async () => {
  writeFileSync(plan, [headings, ...planRows].join('\r\n'))
  admin = personIn(await invited('add-admin', 'an.admin'))
  manager = personIn(await invited('invite', 'a.manager', '--role', 'business manager'))
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

describe('where people have accounts', () => {
  it.each([['status'], ['history', 'KMPT-MRS'], ['forget', 'exampleshire'], ['withdraw-text', 'KMPT-MRS'], ['certificate', 'one']])(
    '%s says nothing to whoever is not named',
    async (...argv) => {
      expect(await ledger(...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--as NAME') as string })
    },
  )

  it('an import is nobody’s either, and records nothing', async () => {
    expect(await ledger('import', plan, '--partnership', 'exampleshire')).toMatchObject({ code: 2, out: '' })
    expect(await ledger('import', plan, '--partnership', 'exampleshire', '--as', 'an.admin')).toMatchObject({ code: 1, out: '' })
    expect((await records())[0]).toMatchObject({ who: admin, outcome: 'refused', deed: 'import', via: 'command line' })
    expect((await ledger('import', plan, '--as', 'a.manager')).err).toMatch(/The file tells of .* Nothing was recorded/)
  })

  it('whoever is named imports and looks as themselves', async () => {
    expect(await ledger('import', plan, '--partnership', 'exampleshire', '--as', 'A.Manager')).toMatchObject({ code: 0 })
    const { code, out } = await ledger('history', 'KMPT-MRS', '--json', '--as', manager)
    expect([code, (JSON.parse(out) as { recorded: string }[])[0]?.recorded]).toEqual([0, 'a.manager'])
    expect((await records())[0]).toMatchObject({
      ...{ who: manager, outcome: 'shown', deed: 'see-history', ground: ['named on the command line', 'role'] },
    })
    expect((await here(['status', '--data', data], { LEDGER_AS: 'a.manager' })).out).toContain('EXAMPLESHIRE')
  })

  it('whoever counts only some reviews is told which, and whoever counts none is not told that none are recorded', async () => {
    expect((await ledger('status', '--as', 'a.manager')).out).toMatch(/^You see and count every review, except a sealed one/)
    const { out } = await ledger('status', '--as', 'an.admin')
    expect(out).toBe(
      'Your role shows you no review, and counts none for you: what is missing here may well be recorded.\n\nexampleshire: no review to show.',
    )
    expect(JSON.parse((await ledger('status', '--json', '--as', 'an.admin')).out)).toMatchObject({
      seen: expect.stringContaining('may well be recorded') as string,
      partnerships: [{ proofReached: { n: 0, of: 0 } }],
    })
  })

  it('a review that is sealed is none, for whoever does not work on it; nor is it changed by a file', async () => {
    const opened = await openLedger({ folder: data })
    const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: opened.today() }
    const id = reviewCalled(await opened.readModels.read('exampleshire', null), question, { code: 'KMPT-MRS' }) ?? ''
    await opened.commands.execute(
      new SealReview(
        { reviewId: id, reason: words('An inquest') },
        {
          ...{ partnership: 'exampleshire', commandId: 'sealed', occurredOn: null, today: opened.today() },
          ...{ actor: { said: unknown, decided: unknown, recorded: unknown }, source: { via: 'cli', knownTo: null } },
        },
      ),
    )
    await opened.close()
    const sealed = await ledger('history', 'KMPT-MRS', '--as', 'a.manager')
    const missing = await ledger('history', 'KMPT-MISSING', '--as', 'a.manager')
    expect(sealed).toEqual({ ...missing, err: missing.err.replace('KMPT-MISSING', 'KMPT-MRS') })
    expect((await records())[0]).toMatchObject({ who: manager, outcome: 'refused', reviewIds: [id] })
    expect((await ledger('status', '--json', '--as', 'a.manager')).out).not.toContain('KMPT-MRS')
    writeFileSync(plan, [headings, ...planRows.slice(0, 3)].join('\r\n'))
    const fewer = await ledger('import', plan, '--partnership', 'exampleshire', '--dry-run', '--as', 'a.manager')
    expect(fewer).toMatchObject({ code: 0, out: expect.stringContaining('0 no longer in the file') as string })
    writeFileSync(plan, [headings, ...planRows.map((row) => row.replace('relatives were', 'relatives are'))].join('\r\n'))
    const changed = await ledger('import', plan, '--partnership', 'exampleshire', '--as', 'a.manager')
    expect(changed).toMatchObject({ code: 1, out: '', err: expect.stringContaining('not open to') as string })
  })

  it('whoever may not sign in is nobody', async () => {
    const last = await ledger('people', 'suspend', '--partnership', 'exampleshire', '--person', admin)
    expect(last).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Make another first') as string })
    const suspended = await ledger('people', 'suspend', '--partnership', 'exampleshire', '--person', manager)
    expect(suspended).toMatchObject({ code: 0, err: '' })
    for (const name of ['a.manager', manager, 'nobody.at.all'])
      expect(await ledger('status', '--as', name)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('nobody in post') as string,
      })
  })
})
