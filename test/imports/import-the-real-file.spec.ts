import { inEnglish, type Accounted } from '@ledger/imports'
import type { AskAnswered } from '@ledger/assurance'
import { ledgerHere, realFile, type LedgerHere } from './ledger.js'

const file = { file: 'recommendations.csv' }
const kmpt = 'kent-and-medway-nhs-and-social-care-partnership-trust'
const maap =
  'norfolk-and-suffolk-nhs-foundation-trust-and-a-clinical-commissioning-group-are-the-leads-commissioning-board-not-named-in-the-stored-part'

describe('the published plans of 37 reviews', () => {
  let ledger: LedgerHere
  let report: Accounted
  beforeAll(async () => {
    ledger = await ledgerHere()
    report = await ledger.accounted(realFile(), file)
  })
  afterAll(() => ledger.gone())

  const asksOf = async (partnership: string, review: string, number: string): Promise<readonly AskAnswered[]> => {
    const { reviews } = await ledger.answers(partnership)
    const recommendations = reviews.find(({ code }) => code === review)?.recommendations ?? []
    return recommendations.filter((one) => one.number === number).flatMap(({ asks }) => asks)
  }
  const everyEvent = async () => {
    const events = []
    for await (const event of ledger.store.readAll()) events.push(event)
    return events
  }

  it('accounts for every row', () => {
    expect(report.counts).toMatchObject({ rows: 158, recorded: 158, changed: 0, unchanged: 0, vanished: 0 })
    expect(report.rows.map(({ place }) => place).sort()).toEqual(Array.from({ length: 158 }, (_, index) => `row ${index + 2}`).sort())
  })

  it('makes what the rows tell of: 101 recommendations of their own, 12 more above actions, 41 actions, 16 learning points', () => {
    expect(report.commands).toMatchObject({
      ...{ FoundPartnership: 25, RecordReview: 37, MakeRecommendation: 113, PlanAction: 41, RecordLearningPoint: 16 },
    })
  })

  it('warns of what it does not guess, by row and cell', () => {
    expect(new Set(report.rows.flatMap(({ warnings }) => warnings.map(inEnglish)))).toEqual(
      new Set([
        'row 8, raw_status: “in use since April” gives no year; recorded as in progress, without a date',
        'row 17, raw_date: “31 September 2020” is not in the calendar; kept as written and compared with nothing',
        ...[23, 24, 25, 26].map(
          (row) =>
            `row ${row}, evidence: says something of 15 November 2016, after the day to which the source is taken to speak; --known-to would say better`,
        ),
        'row 93, raw_date: “by December 2013” is a date, and no action is named; kept as a note',
      ]),
    )
  })

  it('imported again leaves the position where it was', async () => {
    const before = await ledger.store.head()
    const again = await ledger.accounted(realFile(), file)
    expect(again).toMatchObject({ outcome: 'nothing new', counts: { rows: 158, unchanged: 158, recorded: 0, changed: 0 }, commands: {} })
    expect(await ledger.store.head()).toBe(before)
  })

  it.each([
    ['1', kmpt, 'KMPT-MRS', '1', ['in progress']],
    ['2', kmpt, 'KMPT-MRS', '8', ['running']],
    ['3', 'bristol', 'BRIS-AG', '10.1.1', ['planned, nothing said since', 'planned, nothing said since']],
    ['4', maap, 'MAAP-2016', '1', ['planned, nothing said since', 'planned, nothing said since']],
    ['5', 'berkshire-healthcare-nhs-foundation-trust', 'BHFT-TU', 'R1', ['planned, nothing said since']],
    ['6', 'lambeth-community-safety-partnership', 'LAMB-639', '2', ['nothing recorded']],
    ['7', 'birmingham-safeguarding-children-board', 'BIRM-CK', '4', ['nothing recorded']],
    ['8', 'norfolk-community-safety-partnership', 'NORF-SARAH', '(1)', ['in progress']],
  ])('answers worked example %s', async (_, partnership, review, number, answers) => {
    const asks = await asksOf(partnership, review, number)
    expect(asks.map(({ answered }) => answered.answer)).toEqual(answers)
  })

  it('says why, as the worked examples do', async () => {
    const because = async (...of: Parameters<typeof asksOf>) => (await asksOf(...of)).map(({ inFull }) => inFull).join(' ')
    expect(await because(kmpt, 'KMPT-MRS', '1')).toMatch(/Three of four actions are reported done\. .*Evidence is named for each/)
    expect(await because(kmpt, 'KMPT-MRS', '8')).toMatch(
      /reported done on 2 March 2020\. .*due 14 September 2020, falls after these papers/,
    )
    expect(await because('bristol', 'BRIS-AG', '10.1.1')).toMatch(/January 2008\. Our papers end .*April 2008\./)
    expect(await because(maap, 'MAAP-2016', '1')).toMatch(
      /Four actions are planned.*reply of 15 November 2016.*does not say plainly whether/,
    )
    expect((await asksOf(maap, 'MAAP-2016', '1'))[0]?.because).toMatch(
      /Four actions are planned.*reply of 15 November 2016.*does not say plainly whether/,
    )
    expect(await because('lambeth-community-safety-partnership', 'LAMB-639', '2')).toMatch(/Home Office.*no reply.*Not in our totals/)
    expect(await because('birmingham-safeguarding-children-board', 'BIRM-CK', '4')).toMatch(/How many there are.*not in our papers/)
    expect(await because('norfolk-community-safety-partnership', 'NORF-SARAH', '(1)')).toMatch(/no body is named and no date/)
  })

  it('never passes "reported done", nor counts anything as reached', async () => {
    for (const code of await ledger.readModels.partnerships()) {
      const { counts, reviews } = await ledger.answers(code)
      const asks = reviews.flatMap(({ recommendations }) => recommendations.flatMap((one) => one.asks))
      expect(counts).toMatchObject({ of: 0, reached: 0 })
      for (const { answered } of asks) {
        expect([
          ...['nothing recorded', 'planned, nothing said since', 'not started', 'in progress', 'running'],
          'reported done, not yet checked',
        ]).toContain(answered.answer)
      }
    }
  })

  it('compares dates only with what the source can know, and words with nothing', async () => {
    const [unknown] = await asksOf('east-london-nhs-foundation-trust', 'ELFT-XY', '1')
    expect(unknown?.timing?.says).not.toBe('overdue')
    const [text] = await asksOf(kmpt, 'KMPT-MRS', '10')
    expect(text?.timing).toMatchObject({ says: 'no date to compare', current: { precision: 'text', value: '31 September 2020' } })
  })

  it('"Complete" is a claim, by somebody unknown, on the stated date', async () => {
    const done = (await everyEvent()).filter(({ type }) => type === 'ActionReportedDone')
    expect(done).toHaveLength(16)
    expect(new Set(done.map(({ meta }) => meta.actor.said.kind))).toEqual(new Set(['unknown']))
    const days = done.map(({ occurredOn }) => occurredOn?.value ?? 'no date stated').sort()
    expect(days.filter((day) => day === '2020-01-20')).toHaveLength(3)
    expect(days.filter((day) => day === 'no date stated')).toHaveLength(8)
  })

  it('evidence columns name evidence; nobody has opened it', async () => {
    const types = new Set((await everyEvent()).map(({ type }) => type))
    expect(types).toContain('EvidenceNamed')
    for (const type of [
      'EvidenceSubmitted',
      'ActionChecked',
      'PracticeTested',
      'PlanJudged',
      'ProofAsked',
      'OpeningPositionStated',
      'AskClosed',
    ]) {
      expect(types).not.toContain(type)
    }
  })

  it('keeps in the words of the file what had to be read', async () => {
    const words = (await everyEvent()).filter(({ type }) => type === 'ImportRowRead').map(({ data }) => JSON.stringify(data))
    for (const written of [
      '31 September 2020',
      'On going',
      'Jan 08',
      'by December 2013',
      '1-3 Complete 20/01/2020',
      'Complete and occurs every two months',
    ]) {
      expect(words.some((row) => row.includes(written))).toBe(true)
    }
  })

  it('everything of it carries the run and the day to which the source speaks', async () => {
    const imported = (await everyEvent()).filter(({ stream }) => !stream.startsWith('~'))
    expect(new Set(imported.map(({ meta }) => meta.source.via))).toEqual(new Set(['import']))
    const cornwall = imported.filter(({ stream, type }) => stream.startsWith('cornwall') && type === 'RecommendationMade')
    expect(new Set(cornwall.map(({ meta }) => meta.source.knownTo))).toEqual(new Set(['2023-11-30', '2023-09-30']))
    const birmingham = imported.filter(({ stream, type }) => stream.startsWith('birmingham-safeg') && type === 'RecommendationMade')
    expect(new Set(birmingham.map(({ meta }) => meta.source.knownTo))).toEqual(new Set([null]))
  })

  it('an action without a recommendation stays without, a row without a lead without an owner', async () => {
    const planned = (await everyEvent())
      .filter(({ type }) => type === 'ActionPlanned')
      .map(({ data }) => data as { answers: object[]; ownerIds: string[] })
    expect(planned.filter(({ answers }) => answers.length === 0)).toHaveLength(13)
    expect(planned.filter(({ ownerIds }) => ownerIds.length === 0)).toHaveLength(3)
  })
})

describe('a dry run', () => {
  it('prints every command that the import then gives, and records nothing', async () => {
    const ledger = await ledgerHere()
    const dry = await ledger.accounted(realFile(), { ...file, dryRun: true })
    expect(dry).toMatchObject({ outcome: 'dry run', counts: { rows: 158, recorded: 158 }, position: null })
    expect(await ledger.readModels.partnerships()).toEqual([])
    const head = Number(await ledger.store.head())
    const real = await ledger.accounted(realFile(), file)
    expect(real.commands).toEqual(dry.commands)
    expect(Number(await ledger.store.head()) - head).toBe(dry.wouldRecord.length)
    await ledger.gone()
  })
})
