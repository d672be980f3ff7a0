import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inEnglish, type ReviewsFile } from '@ledger/imports'
import { unknown, type CommandContext } from '@ledger/kernel'
import { ReplyToAsk } from '@ledger/recommendations'
import { ledgerHere, put, today, type LedgerHere } from './ledger.js'

const documented = /```json\n([\s\S]+?)\n```/.exec(readFileSync(join(__dirname, '../../docs/import.md'), 'utf8'))?.[1] ?? ''
const example = JSON.parse(documented) as ReviewsFile
const first = example.reviews[0]
if (!first) throw new Error('the documented example has no review')
const withReview = (change: object): string => JSON.stringify({ ...example, reviews: [{ ...first, ...change }] })

describe('a partnership’s reviews, in our own format', () => {
  let ledger: LedgerHere
  let before: number
  beforeEach(async () => {
    ledger = await ledgerHere()
    const report = await ledger.accounted(documented, { file: 'exampleshire.json' })
    expect(report).toMatchObject({ outcome: 'imported', counts: { warnings: 0, unchanged: 0 } })
    before = Number(await ledger.store.head())
  })
  afterEach(() => ledger.gone())

  const recorded = async () => {
    const events = []
    for await (const event of ledger.store.readAll())
      if (Number(event.position) > before && !event.stream.startsWith('~')) events.push(event)
    return events
  }
  const everything = async () => {
    const events = []
    for await (const event of ledger.store.readAll()) events.push(event)
    return events
  }
  const byAPerson: CommandContext = {
    ...{ partnership: 'exampleshire', commandId: 'a-person', occurredOn: null, today },
    actor: { said: unknown, decided: unknown, recorded: unknown },
    source: { via: 'web', knownTo: null },
  }
  const facts = async () => (await recorded()).map(({ type }) => type).filter((type) => !type.startsWith('Import'))
  const again = (text: string) => ledger.accounted(text, { file: 'exampleshire.json' })

  it('records everything the example tells of', async () => {
    before = 0
    expect(new Set(await facts())).toEqual(
      new Set([
        ...['PartnershipFounded', 'AgencyRegistered', 'BodyEstablished'],
        ...['ReviewRecorded', 'ReviewDated', 'ReviewResponded', 'ReviewNoted', 'PapersNoted'],
        ...['LearningPointRecorded', 'LearningPointAnswered', 'RecommendationMade', 'AskAddressed', 'AskReplied'],
        ...['ActionPlanned', 'ActionReportedDone', 'EvidenceNamed', 'LearningShared', 'AuditHeld', 'AuditPromised'],
      ]),
    )
  })

  it('answers from it: the council’s ask reported done, the class and the department nothing', async () => {
    const { reviews } = await ledger.answers('exampleshire')
    const asks = reviews.flatMap(({ recommendations }) => recommendations.flatMap((one) => one.asks))
    expect(asks.map(({ addressedTo, answered }) => [addressedTo, answered.answer])).toEqual([
      ["Children's social care", 'reported done, not yet checked'],
      ['every maternity unit', 'nothing recorded'],
      ['Department of Health', 'nothing recorded'],
    ])
    expect(reviews[0]?.learningCounts).toMatchObject({ of: 1, answered: 1 })
  })

  it('a fact speaks to the day of its document', async () => {
    before = 0
    const told = (await recorded()).find(({ type }) => type === 'ReviewResponded')
    expect(told?.meta.source).toEqual({ via: 'import', knownTo: '2019-03-31' })
  })

  it('again says nothing', async () => {
    expect(await again(documented)).toMatchObject({ outcome: 'nothing new', commands: {} })
    expect(await facts()).toEqual([])
  })

  it('another title, another response, another note: only those', async () => {
    const responses = [...(first.responses ?? []), { text: 'A guide.', progress: 'produced' }]
    const report = await again(withReview({ title: 'Child 1', responses }))
    expect(await facts()).toEqual(['ReviewRetitled', 'ReviewResponded'])
    expect(report.counts).toMatchObject({ changed: 1 })
  })

  it('what can be said only once is kept, and told', async () => {
    const report = await again(withReview({ type: 'LCSPR', notes: [] }))
    expect(await facts()).toEqual([])
    expect(report.rows.flatMap(({ warnings }) => warnings.map(inEnglish))).toEqual([
      '$.reviews[0], $.reviews[0].type: another type than before; the ledger keeps the earlier one',
      '$.reviews[0], review: notes 1: no notes 1 any more; the ledger keeps the earlier one',
    ])
  })

  it('a reply that a person has followed up is not said anew', async () => {
    const [recommendation] = first.recommendations ?? []
    const [ask, ...others] = recommendation?.asks ?? []
    const replied = (await everything()).find(({ type }) => type === 'AskReplied')?.data as { askId: string; recommendationId: string }
    const { askId, recommendationId } = replied
    await put(ledger, new ReplyToAsk({ askId, recommendationId, reply: 'in part', reason: null }, byAPerson))
    before = Number(await ledger.store.head())
    const asks = [{ ...ask, replies: [{ reply: 'already done', on: '2018-12-03' }] }, ...others]
    const report = await again(withReview({ recommendations: [{ ...recommendation, asks }] }))
    expect(await facts()).toEqual([])
    expect(report.rows.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual(['changed-by-person'])
  })

  it('what is no longer in the file is reported, not closed', async () => {
    const report = await again(withReview({ recommendations: [], learningPoints: [] }))
    expect(report.vanished.map(({ row }) => row)).toEqual(
      expect.arrayContaining(['["recommendation","EX-1","1"]', '["action","EX-1","1","1"]', '["learning point","EX-1","1.1"]']),
    )
    expect(await facts()).toEqual([])
  })
})
