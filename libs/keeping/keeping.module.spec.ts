import { uuidFrom, words, type Actor, type Outcome, type Who } from '@ledger/kernel'
import { AppointPerson, RecordPersonLeft } from '@ledger/partnership'
import { NoteReview, RecordReview } from '@ledger/reviews'
import { everything } from '../../test/examples/everything.js'
import { openTestLedger } from '../../test/dsl/ledger.js'
import { amber } from '../../test/examples/amber.js'
import { id } from '../../test/examples/small-partnership.js'
import {
  allErasureRequests,
  allHolds,
  ApproveErasure,
  AskForErasure,
  BeginErasure,
  classesInForce,
  erasureRequestOf,
  holdsOver,
  LiftLegalHold,
  PlaceLegalHold,
  RefuseErasure,
  retentionDue,
  ReviewRetention,
  SetRetentionClass,
  wordsOf,
  type AskForErasureData,
} from './index.js'

const person = (name: string): Who => ({ kind: 'person', personId: id(name), agencyIds: [] })
const by = (name: string): Actor => ({ said: person(name), decided: person(name), recorded: person(name) })
const noteRef = `${uuidFrom('note', `exampleshire.review-${id('amber')}`, '0')}/note`

describe('keeping and forgetting', () => {
  let ledger: Awaited<ReturnType<typeof openTestLedger>>
  beforeAll(async () => {
    ledger = await openTestLedger(everything)
    await ledger.send('amber', RecordReview, { ...amber, sources: [] })
    const appointed = { role: 'named nurse', agencyIds: [], from: null }
    await ledger.send('robin', AppointPerson, { ...appointed, name: { name: 'Robin Marsh' } })
    await ledger.send(
      'note',
      NoteReview,
      { reviewId: id('amber'), about: 'note', note: words('Robin said so', [id('robin')]), sources: [] },
      by('robin'),
    )
  })
  afterAll(() => ledger.close())

  const asks = (name: string, data: Partial<AskForErasureData>) =>
    ledger.send(
      name,
      AskForErasure,
      {
        ...{ erases: { kind: 'person', personId: id('robin') }, withMentions: false, ground: 'right-to-erasure' },
        ...{ reason: words('They asked'), ...data },
      },
      by('asker'),
    )
  const refusedAs = (outcome: Outcome) => (outcome.done ? 'done' : outcome.refused)
  const approves = async (request: string, name: string) =>
    refusedAs(await ledger.send(`${request} approved by ${name}`, ApproveErasure, { requestId: id(request) }, by(name)))

  it('names the texts of a person, of one note and of a review', async () => {
    await asks('of robin', { withMentions: true })
    await asks('of the note', { erases: { kind: 'text', ref: noteRef } })
    await asks('of amber', { erases: { kind: 'review', reviewId: id('amber') } })
    const found = await ledger.ask(allErasureRequests, {})
    expect(found.map(({ refs }) => refs.length)).toEqual([2, 1, 1])
    expect(found[2]).toMatchObject({ refs: [noteRef], askedBy: id('asker'), approvals: [], begunAt: null, reason: 'They asked' })
    expect((await ledger.ask(wordsOf, { thingId: id('amber') })).slice(0, 2).map(({ field, isErased }) => [field, isErased])).toEqual([
      ['title', false],
      ['note', false],
    ])
  })

  it.each<[string, Partial<AskForErasureData>]>([
    ['a person', { erases: { kind: 'person', personId: 'nobody' } }],
    ['a text', { erases: { kind: 'text', ref: `${noteRef}s` } }],
    ['a review', { erases: { kind: 'review', reviewId: 'nothing' } }],
  ])('finds nothing of %s that nobody knows', async (name, data) => {
    expect(refusedAs(await asks(`of ${name} unknown`, data))).toBe('nothing-to-erase')
  })

  it.each<[string, Parameters<typeof hold>[1]]>([
    ['the partnership', { kind: 'partnership' }],
    ['the review', { kind: 'review', reviewId: id('amber') }],
    ['the person', { kind: 'person', personId: id('robin') }],
    ['the text', { kind: 'text', ref: noteRef }],
  ])('lets nothing be approved or begun while %s is held', async (name, holds) => {
    await asks(`while ${name} is held`, { withMentions: true })
    const requestId = id(`while ${name} is held`)
    await approves(`while ${name} is held`, 'one')
    await hold(`hold on ${name}`, holds)
    expect(await approves(`while ${name} is held`, 'two')).toBe('held')
    expect((await ledger.ask(holdsOver, { requestId })).map(({ holdId }) => holdId)).toEqual([id(`hold on ${name}`)])
    await ledger.send(`lifting the hold on ${name}`, LiftLegalHold, { holdId: id(`hold on ${name}`), reason: words('Over') })
    expect(await approves(`while ${name} is held`, 'two')).toBe('done')
    await hold(`another hold on ${name}`, holds)
    expect(refusedAs(await ledger.send(`begin under ${name}`, BeginErasure, { requestId }))).toBe('held')
    await ledger.send(`lifting the other hold on ${name}`, LiftLegalHold, { holdId: id(`another hold on ${name}`), reason: words('Over') })
    expect(refusedAs(await ledger.send(`begin after ${name}`, BeginErasure, { requestId }))).toBe('done')
    expect((await ledger.ask(erasureRequestOf, { requestId }))?.begunAt).not.toBeNull()
  })

  const hold = (name: string, holds: Parameters<typeof toHold>[0]) => ledger.send(name, PlaceLegalHold, toHold(holds))
  const toHold = (holds: PlaceLegalHold['data']['holds']) => ({ holds, reason: words('An inquest'), authority: words('The coroner') })

  it('lets nobody hold what is not there', async () => {
    expect(refusedAs(await hold('on nothing', { kind: 'review', reviewId: 'nothing' }))).toBe('thing-unknown')
    expect((await ledger.ask(allHolds, {})).every(({ liftedOn }) => liftedOn !== null)).toBe(true)
  })

  it('needs two, neither of whom asked, and nobody who refused', async () => {
    await asks('for two', {})
    expect(await approves('for two', 'asker')).toBe('approver-asked')
    expect(await approves('for two', 'one')).toBe('done')
    expect(refusedAs(await ledger.send('too soon', BeginErasure, { requestId: id('for two') }))).toBe('two-must-approve')
    expect(refusedAs(await ledger.send('one again', ApproveErasure, { requestId: id('for two') }, by('one')))).toBe('approved-before')
    await ledger.send('no', RefuseErasure, { requestId: id('for two'), reason: words('They changed their mind') }, by('two'))
    expect(await approves('for two', 'three')).toBe('already-refused')
    expect(await ledger.ask(erasureRequestOf, { requestId: id('for two') })).toMatchObject({
      refused: { by: id('two'), reason: 'They changed their mind' },
      approvals: [{ personId: id('one') }],
    })
  })

  it('says what is due: after the period in force, from the day somebody left, until another day was set', async () => {
    const due = async () => (await ledger.ask(retentionDue, {})).map(({ recordId, due }) => [recordId, due])
    expect(await due()).toEqual([])
    const basis = words('Made up')
    await ledger.send('class', SetRetentionClass, {
      ...{ classId: null, name: 'Accounts', appliesTo: 'account of a person', reviewAfterMonths: 12, from: null, basis },
    })
    await ledger.send('later class', SetRetentionClass, {
      ...{ classId: id('class'), name: 'Accounts', appliesTo: 'account of a person', reviewAfterMonths: 1, from: '2027-01-01', basis },
    })
    expect((await ledger.ask(classesInForce, {})).map(({ months, basis: why }) => [months, why])).toEqual([[12, 'Made up']])
    expect(await due()).toEqual([])
    await ledger.send('robin left', RecordPersonLeft, { personId: id('robin'), from: '2024-05-31' })
    expect(await due()).toEqual([[id('robin'), '2025-05-31']])
    const looked = { recordId: id('robin'), reason: words('A complaint is open') }
    await ledger.send('erase', ReviewRetention, { ...looked, outcome: 'erase', until: null })
    expect((await ledger.ask(retentionDue, {}))[0]?.last).toMatchObject({ outcome: 'erase' })
    await ledger.send('keep', ReviewRetention, { ...looked, outcome: 'keep', until: '2026-01-01' })
    expect(await due()).toEqual([])
  })
})
