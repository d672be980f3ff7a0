import { inEnglish, type Accounted } from '@ledger/imports'
import { onDay, unknown, words, type CommandContext } from '@ledger/kernel'
import { ExtendDueDate, RewordAction } from '@ledger/actions'
import { RetitleReview } from '@ledger/reviews'
import { ledgerHere, put, realFile, today, type LedgerHere } from './ledger.js'

const lines = realFile().toString('utf8').split('\r\n')
/** The real file's headings and its rows of these reviews, each line changed as told. */
const fileOf = (reviews: readonly string[], change: (line: string) => string = (line) => line): string =>
  [lines[0], ...lines.slice(1).filter((line) => reviews.some((code) => line.startsWith(`${code},`)))]
    .map((line) => change(line ?? ''))
    .join('\r\n')
const replaced =
  (...changes: readonly (readonly [string, string])[]) =>
  (line: string) =>
    changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), line)

describe('a file that says something else than before', () => {
  let ledger: LedgerHere
  let before: number
  beforeEach(async () => {
    ledger = await ledgerHere()
    await ledger.accounted(fileOf(['KMPT-MRS', 'CORN-650', 'NORF-CAWS']))
    before = Number(await ledger.store.head())
  })
  afterEach(() => ledger.gone())

  const recorded = async (): Promise<readonly string[]> => {
    const types: string[] = []
    for await (const { type, position } of ledger.store.readAll()) if (Number(position) > before) types.push(type)
    return types
  }
  const warnings = ({ rows }: Accounted) => rows.flatMap((row) => row.warnings.map(inEnglish))
  const again = (change: (line: string) => string) => ledger.accounted(fileOf(['KMPT-MRS', 'CORN-650', 'NORF-CAWS'], change))
  const actionIdOf = async (text: string): Promise<string> => {
    for await (const { type, data } of ledger.store.readAll())
      if (type === 'ActionPlanned' && JSON.stringify(data).includes(text)) return (data as { actionId: string }).actionId
    throw new Error(text)
  }
  const byAPerson = (commandId: string): CommandContext => ({
    ...{ partnership: 'kent-and-medway-nhs-and-social-care-partnership-trust', commandId, occurredOn: onDay(today), today },
    actor: { said: unknown, decided: { kind: 'person', personId: 'chair', agencyIds: [] }, recorded: unknown },
    source: { via: 'cli', knownTo: null },
  })
  const moved = ['31 October 2020', '30 November 2020'] as const
  const movedTo = ['2020-10-31', '2020-11-30'] as const

  it('records only what changed: a due date, and where it stands', async () => {
    const report = await again(replaced(moved, movedTo))
    expect(await recorded()).toEqual(['ImportStarted', 'DueDateCorrected', 'ImportRowRead', 'ImportCompleted'])
    expect(report.counts).toMatchObject({ changed: 1, unchanged: 28, recorded: 0 })
    const { reviews } = await ledger.answers('kent-and-medway-nhs-and-social-care-partnership-trust')
    const asks = reviews.flatMap(({ recommendations }) => recommendations.flatMap((one) => one.asks))
    expect(asks.some(({ timing }) => timing?.current.value === '2020-11-30' && timing.first.value === '2020-11-30')).toBe(true)
    expect(new Set(asks.flatMap(({ dateMoves }) => dateMoves))).toEqual(new Set([0]))
  })

  it('a recommendation in other words is reworded once, whatever the number of its actions', async () => {
    await again(replaced(['Trust and commissioners should settle', 'The trust and its commissioners should settle']))
    expect((await recorded()).filter((type) => type === 'RecommendationReworded')).toHaveLength(1)
    expect(await recorded()).not.toContain('RecommendationMade')
  })

  it('a status that was not there is progress; one that is gone stays, and is told', async () => {
    await again((line) =>
      line.includes('Registration papers')
        ? line.replace('30 September 2020,,,', '30 September 2020,Complete,Complete 30/08/2020,2020-08-30')
        : line,
    )
    expect((await recorded()).filter((type) => type.startsWith('Action'))).toEqual(['ActionReportedDone'])
    const gone = await again((line) => (line.includes('Registration papers') ? line : line.replace('completed,has been completed', ',')))
    expect(warnings(gone)).toContain('row 4, action: progress: no progress any more; the ledger keeps the earlier one')
  })

  it('a learning point and a title in other words', async () => {
    await again(replaced(['Transition wounds.', 'Wounds of transition.'], ['Adults J, J and B', 'Three adults']))
    expect([...(await recorded())].filter((type) => !type.startsWith('Import')).sort()).toEqual(['LearningPointReworded', 'ReviewRetitled'])
  })

  it('a row taken out is reported, not closed, and moves no other', async () => {
    const report = await again((line) => (line.includes('Each surgery has its own') ? '' : line))
    expect(report).toMatchObject({ outcome: 'nothing new', counts: { vanished: 1, unchanged: 28 } })
    expect(report.vanished).toMatchObject([{ partnership: 'cornwall-community-safety-partnership', row: '["CORN-650","1","",1]' }])
    expect(await recorded()).toEqual([])
  })

  it('a row put in is one more', async () => {
    const report = await again((line) =>
      line.includes('Registration papers')
        ? `${line}\r\n${line.replace(',1,4,action,', ',1,5,action,').replace('Sign up for', 'Ask about')}`
        : line,
    )
    expect(report.counts).toMatchObject({ recorded: 1, changed: 0 })
    expect((await recorded()).filter((type) => !type.startsWith('Import'))).toEqual(['ReviewNoted', 'ActionPlanned', 'EvidenceNamed'])
  })

  it('a due date that a person has moved since is not overwritten', async () => {
    const actionId = await actionIdOf('Record in the incident system when')
    const to = onDay('2021-01-31')
    await put(ledger, new ExtendDueDate({ actionId, to, reason: words('Asked for by the trust.') }, byAPerson('move')))
    before = Number(await ledger.store.head())
    const report = await again(replaced(moved, movedTo))
    expect(warnings(report)).toContain('row 11, raw_date: the due was changed in the ledger since this source last spoke; not overwritten')
    expect((await recorded()).filter((type) => type.startsWith('DueDate'))).toEqual([])
    expect(warnings(await again(replaced(moved, movedTo)))).not.toContain(expect.stringContaining('changed in the ledger'))
  })

  it('a person’s words and title are not overwritten either, and an unchanged file leaves them alone', async () => {
    const actionId = await actionIdOf('Go through the whole caseload')
    await put(ledger, new RewordAction({ actionId, text: words('Go through the caseload.'), inSubstance: false }, byAPerson('reword')))
    const [review] = (await ledger.answers('kent-and-medway-nhs-and-social-care-partnership-trust')).reviews
    await put(ledger, new RetitleReview({ reviewId: review?.reviewId ?? '', title: words('Mr S') }, byAPerson('retitle')))
    before = Number(await ledger.store.head())
    expect((await again((line) => line)).outcome).toBe('nothing new')
    const report = await again(
      replaced(['Go through the whole caseload', 'Go again through the whole caseload'], ['Mr S homicide action plan', 'Mr S plan']),
    )
    expect((await recorded()).filter((type) => !type.startsWith('Import'))).toEqual([])
    expect(warnings(report).filter((warning) => warning.includes('changed in the ledger')).length).toBeGreaterThan(1)
  })

  it('what a person has said already is not said again', async () => {
    const actionId = await actionIdOf('Record in the incident system when')
    await put(ledger, new ExtendDueDate({ actionId, to: onDay('2020-11-30'), reason: words('Agreed.') }, byAPerson('move')))
    before = Number(await ledger.store.head())
    expect(warnings(await again(replaced(moved, movedTo))).filter((warning) => warning.includes('changed in the ledger'))).toEqual([])
    expect((await recorded()).filter((type) => !type.startsWith('Import'))).toEqual([])
  })

  it('another addressee is one more ask, and the actions answer it too; one that is gone stays', async () => {
    const bass = fileOf(['BASS-SARAH'])
    await ledger.accounted(bass)
    before = Number(await ledger.store.head())
    const more = await ledger.accounted(
      bass.replaceAll(',Community Safety Partnership,', ',Community Safety Partnership | Bassetlaw Council,'),
    )
    expect((await recorded()).filter((type) => !type.startsWith('Import'))).toEqual([
      ...['AgencyRegistered', 'AskAddressed', 'ActionLinked', 'ActionLinked', 'ActionLinked'],
    ])
    expect(more.counts).toMatchObject({ changed: 3 })
    expect(warnings(await ledger.accounted(bass))).toContain(
      'row 2, ask bassetlaw council: ask bassetlaw council is not named any more; it stays in the ledger',
    )
  })

  it('evidence in other words is named beside the first', async () => {
    const report = await again(replaced(['Registration papers', 'Papers of registration']))
    expect((await recorded()).filter((type) => !type.startsWith('Import'))).toEqual(['EvidenceNamed'])
    expect(warnings(report)).toContain('row 5, evidence: another evidence than before; the ledger keeps both')
  })

  it('another source that tells of the same review does not make it again, and is not compared with the first', async () => {
    const report = await ledger.accounted(fileOf(['CORN-650']), { source: 'the partnership’s own copy' })
    expect(report.commands).toMatchObject({ MakeRecommendation: 4 })
    expect(await recorded()).not.toContain('ReviewRecorded')
    expect(await recorded()).not.toContain('AgencyRegistered')
  })
})

describe('options', () => {
  it('--partnership takes every board, --source every row, --known-to every review', async () => {
    const ledger = await ledgerHere()
    const report = await ledger.accounted(fileOf(['KMPT-MRS', 'BIRM-CK']), { partnership: 'mine', source: 'pack', knownTo: '2020-12-31' })
    expect(await ledger.readModels.partnerships()).toEqual(['mine'])
    expect(report.commands).toMatchObject({ StartImport: 1, CompleteImport: 1, RecordReview: 2 })
    expect((await ledger.answers('mine')).reviews.map(({ knownTo }) => knownTo)).toEqual(['2020-12-31', '2020-12-31'])
    await ledger.gone()
  })
})
