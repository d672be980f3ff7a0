import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { idFrom } from '@ledger/kernel'
import { here, type Ran } from '../faults/command.js'
import { secondId } from './canary-events.js'
import { everybody, makeCanaryLedger, PARTNERSHIP, reviewCode as code, reviewId, states, type Somebody } from './canary-ledger.js'
import { allowed, allowedInAll, type StateLetter } from './matrix.js'
import { canariesIn, notFor, sees } from './may-read.js'

jest.setTimeout(10 * 60_000)

/** Everybody asks everything with `LEDGER_LONG=1`, six minutes; otherwise one of each role, and some others, ask some, in turn. */
const isLong = process.env['LEDGER_LONG'] !== undefined
const telling = [
  ['business manager', 'conflicted'],
  ['auditor', 'opened to'],
]
const asked = everybody.filter(
  ({ role, relation }) => isLong || relation === 'none' || telling.some(([one, how]) => one === role && how === relation),
)
const isTurn = (who: Somebody, line: number): boolean => isLong || line === 1 || (asked.indexOf(who) * 5 + line) % 17 === 0

interface Line {
  readonly argv: readonly string[]
  /** Whether it is done for somebody; what is refused ends with 1, says so, and shows nothing. */
  readonly may: (who: Somebody) => boolean
}

const inAll = (deed: Parameters<typeof allowedInAll>[0]) => (who: Somebody) => allowedInAll(deed, who.role)
const hasHistory = (state: StateLetter) => (who: Somebody) => allowed({ deed: 'see-history', ...who, state })

/** What shows or changes what is about cases: every one asks the rule. */
const asking = (folder: string): Readonly<Record<string, readonly Line[]>> => ({
  status: [
    { argv: ['status'], may: inAll('see-partnership') },
    { argv: ['status', '--json'], may: inAll('see-partnership') },
    { argv: ['status', '--as-at', '2026-06-29', '--basis', 'happened'], may: inAll('see-partnership') },
    ...states.map((state) => ({ argv: ['status', '--review', code(state)], may: (who: Somebody) => sees(who, state) })),
  ],
  history: [
    ...states.map((state) => ({ argv: ['history', code(state)], may: hasHistory(state) })),
    ...states.map((state) => ({
      argv: ['history', `${PARTNERSHIP}.action-${secondId('action', state)}`, '--json'],
      may: hasHistory(state),
    })),
    // How somebody signs in is part of no history.
    { argv: ['history', `${PARTNERSHIP}.openid-${idFrom('recorder')}`], may: () => false },
  ],
  import: [{ argv: ['import', join(folder, '..', 'plan.csv'), '--partnership', PARTNERSHIP, '--dry-run'], may: inAll('import') }],
  forget: [
    { argv: ['forget', PARTNERSHIP], may: inAll('ask-for-erasure') },
    { argv: ['forget', idFrom('checker'), '--dry-run'], may: inAll('ask-for-erasure') },
  ],
  'withdraw-text': states.map((state) => ({
    argv: ['withdraw-text', reviewId(state)],
    may: (who: Somebody) => allowedInAll('ask-for-erasure', who.role) && sees(who, state),
  })),
  certificate: [
    { argv: ['certificate', idFrom('no request')], may: () => false },
    ...states.map((state) => ({
      argv: ['certificate', secondId('erased', state), '--json'],
      may: (who: Somebody) => allowedInAll('see-keeping', who.role) && allowed({ deed: 'see-review', ...who, state }),
    })),
  ],
})

/** What shows nothing of a case to anybody: whoever works on the machine needs it, and is not asked who they are. */
const operators = (folder: string): Readonly<Record<string, readonly (readonly string[])[]>> => ({
  verify: [['verify']],
  'access-log': [['access-log', 'verify', '--json']],
  backup: [['backup', `${folder}-backup`, '--keys', `${folder}-backup-keys`]],
  restore: [['restore', `${folder}-backup`, '--keys', `${folder}-backup-keys`, '--data', `${folder}-restored`]],
  copy: [['copy', '--to', `${folder}-copied`]],
  people: [['people', 'invite', '--partnership', PARTNERSHIP, '--person', idFrom('checker'), '--sign-in-name', 'a.checker']],
  keys: [['keys', 'rewrap', '--to', `${folder}-next.key`]],
  // Told in server-log.spec.ts: it is the server.
  serve: [],
  // Makes its own partnerships, and prints these alone.
  demo: [],
})

const key = (folder: string) => ({ LEDGER_MASTER_KEY_FILE: join(folder, 'master.key') })

describe('every command of the command line', () => {
  const base = mkdtempSync(join(tmpdir(), 'ledger-canary-lines-'))
  const folder = join(base, 'data')
  const wrong: string[] = []
  beforeAll(async () => {
    await makeCanaryLedger(folder)
    const [headings, ...rows] = readFileSync('test/examples/imports/recommendations.csv', 'utf8').split('\r\n')
    writeFileSync(join(base, 'plan.csv'), [headings, ...rows.filter((row) => row.startsWith('KMPT-MRS,'))].join('\r\n'))
  })
  afterAll(() => rmSync(base, { recursive: true, force: true }))

  it('shows to everybody what the matrix says, and no word of anything else', async () => {
    const seen = new Set<string>()
    for (const who of asked)
      for (const [line, { argv, may }] of Object.values(asking(folder)).flat().entries()) {
        if (!isTurn(who, line)) continue
        const ran = await here([...argv, '--as', who.personId, '--data', folder])
        const whose = `${who.role}${who.own ? ', own agency' : ''}, ${who.relation}: ${argv.join(' ')}`
        const text = said(ran, argv)
        for (const { state, sort } of canariesIn(text)) seen.add(`${state} ${sort}`)
        for (const { state, field } of notFor(who, text)) wrong.push(`${whose} shows ${field} of ${state}`)
        if ((ran.code === 0) !== may(who)) wrong.push(`${whose} ended with ${ran.code}: ${ran.err}`)
        if (ran.code !== 0 && ran.out !== '') wrong.push(`${whose} was refused, and said ${ran.out}`)
      }
    expect(wrong).toEqual([])
    expect([...seen]).toEqual(expect.arrayContaining(states.map((state) => `${state} plain`)))
    expect([...seen].filter((one) => one.endsWith(' own words')).length).toBeGreaterThanOrEqual(isLong ? states.length : 1)
  })

  it('shows no word of a case to whoever works on the machine for it', async () => {
    for (const argv of Object.values(operators(folder)).flat()) {
      const ran = await here(argv.includes('--data') ? argv : [...argv, '--data', folder], argv.includes('--data') ? key(folder) : {})
      if (ran.code !== 0) wrong.push(`${argv.join(' ')} ended with ${ran.code}: ${ran.err}`)
      for (const { state, field } of canariesIn(`${ran.out}\n${ran.err}`)) wrong.push(`${argv.join(' ')} shows ${field} of ${state}`)
    }
    expect(wrong).toEqual([])
  })

  it('is listed here', async () => {
    const { out } = await here(['help'])
    const known = [...out.matchAll(/^ {2}ledger ([a-z-]+)/gm)].map(([, name]) => name)
    expect(known.length).toBeGreaterThan(10)
    expect([...Object.keys(asking(folder)), ...Object.keys(operators(folder))].toSorted()).toEqual(known.toSorted())
  })
})

/** What it said, without the codes that it was asked in. */
const said = ({ out, err }: Ran, argv: readonly string[]): string =>
  argv.reduce((text, word) => (word.startsWith('zzq') ? text.replaceAll(word, '') : text), `${out}\n${err}`)
