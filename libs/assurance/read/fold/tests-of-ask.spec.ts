import { onDay, type Who } from '@ledger/kernel'
import { moderated, promised, tested } from '../../../../test/dsl/the-audit.js'
import { planned } from '../../../../test/dsl/the-action.js'
import { addressed, recommended, sameGap } from '../../../../test/dsl/the-ask.js'
import type { Happened } from '../../../../test/dsl/log.js'
import { askFrom, folded } from '../../../../test/dsl/folded.js'
import { exampleshire, person, subGroup } from '../../../../test/dsl/the-partnership.js'

const ann = person('ann', 'council')
const tom = person('tom', 'trust')
const own = (auditId = 'audit', by: Who = ann) =>
  tested(auditId, 'found', { on: '2025-03-01', by }, { testerIds: ['council'], as: 'not independent', found: 9, sample: 10 })
const testsAfter = (...events: readonly Happened[]) => folded(events).state.tests

describe('an audit that tested an ask, from the events about it', () => {
  test('its finding, sample and testers', () => {
    const [test] = testsAfter(
      tested(
        'audit',
        'mostly',
        { on: '2025-03-01' },
        { found: 7, sample: 8, sampleFrom: '2025-01-01', sampleTo: '2025-02-28', drawnFrom: 'files' },
      ),
    )
    expect(test).toMatchObject({
      auditId: 'audit',
      result: 'mostly',
      independence: 'independent',
      testers: ['police'],
      sample: {
        found: 7,
        of: 8,
        from: onDay('2025-01-01'),
        to: onDay('2025-02-28'),
        drawnFrom: 'files',
        key: 'files, 2025-01-01 to 2025-02-28',
      },
    })
  })
  test('without a period each audit is a sample of its own', () => {
    expect(testsAfter(tested('one', 'found'), tested('two', 'found')).map(({ sample }) => sample.key)).toEqual(['one', 'two'])
  })
  test('it counts for the asks it names and for no other', () => {
    expect(testsAfter(tested('audit', 'found', {}, { askIds: ['another ask'] }))).toEqual([])
  })
  test('they come oldest first, however late they were recorded', () => {
    const tests = testsAfter(tested('later', 'found', { on: '2025-03-01' }), tested('earlier', 'found', { on: '2024-03-01' }))
    expect(tests.map(({ auditId }) => auditId)).toEqual(['earlier', 'later'])
  })
})

describe('an audit of one’s own', () => {
  test('waits for moderation', () => {
    expect(testsAfter(own())).toMatchObject([{ independence: 'not independent', moderated: false }])
    expect(folded([own()]).answered.answer).toBe('nothing recorded')
  })
  test('counts once others moderated it, from then on', () => {
    const [test] = testsAfter(own(), moderated('audit', { on: '2025-04-01', by: tom }))
    expect(test).toMatchObject({
      moderated: true,
      countsFrom: '00000000000000000016',
      also: expect.arrayContaining(['AuditModerated 16']) as unknown,
    })
    expect(folded([own(), moderated('audit', { by: tom })]).answered.answer).toBe('seen in practice')
  })
  test('may be moderated by the sub-group when the owner’s member stood back, and not otherwise', () => {
    expect(testsAfter(own(), moderated('audit', { by: subGroup('council') }))[0]?.moderated).toBe(true)
    expect(testsAfter(own(), moderated('audit', { by: subGroup() }))[0]?.moderated).toBe(false)
  })
  test('is not moderated by its owner, another line of the same employer, a tester, or somebody who is not known', () => {
    const joint = tested('audit', 'found', { by: ann }, { testerIds: ['council', 'trust'], as: 'not independent' })
    for (const by of [ann, person('hal', 'council housing'), tom, { kind: 'unknown' } as const])
      expect(testsAfter(joint, moderated('audit', { by }))[0]?.moderated).toBe(false)
  })
  test('said to be moderated when it was recorded, it is where the decider stands apart', () => {
    const said = (by: Who) => tested('audit', 'found', { by }, { testerIds: ['council'], as: 'not independent', moderated: true })
    expect(testsAfter(said(tom))[0]?.moderated).toBe(true)
    expect(testsAfter(said(ann))[0]?.moderated).toBe(false)
  })
  test('of a class that nobody owns, a group of the partnership may moderate, and no person', () => {
    const schools = [...exampleshire, recommended(), addressed({ kind: 'class', name: 'all schools', bodies: 4, line: null })]
    const audit = tested('audit', 'found', {}, { testerIds: [], as: 'cannot be told', wholeClass: true })
    const by = (who: Who) => askFrom([...schools, audit, moderated('audit', { by: who })]).state.tests[0]?.moderated
    expect(by(subGroup())).toBe(true)
    expect(by(tom)).toBe(false)
  })
})

describe('a test compared with everybody whose work it is', () => {
  test('the decider counts as well as the testers: an owner from the decider’s employer undoes it', () => {
    const audit = tested('audit', 'found', { on: '2025-03-01', by: tom }, { testerIds: ['police'] })
    expect(testsAfter(audit)[0]?.independence).toBe('independent')
    expect(testsAfter(audit, planned('action', { ownerIds: ['trust'] }, { on: '2025-06-01' }))[0]?.independence).toBe('not independent')
  })
})

describe('audits that were promised', () => {
  const due = onDay('2025-06-01')
  test('the first is the test of the ask, one promised after a test is its re-check', () => {
    const { testDue, recheckDue } = folded([
      promised('a', due),
      tested('a', 'found', { on: '2025-05-20' }),
      promised('b', onDay('2026-06-01')),
    ]).state
    expect(testDue).toMatchObject({ current: due, done: { event: 'PracticeTested 16' } })
    expect(recheckDue).toMatchObject({ current: onDay('2026-06-01'), done: null })
  })
  test('one without a date is no date to keep', () => {
    expect(folded([promised('a', null)]).state.testDue).toBeNull()
  })
})

describe('what was found before a finding against', () => {
  test('proof on record before new learning makes it a gap found again', () => {
    const answer = (events: readonly Happened[]) => folded(events).answered.answer
    const found = tested('audit', 'found', { on: '2025-03-01' })
    expect(answer([found, sameGap('point', { on: '2026-03-01' })])).toBe('gap found again')
    expect(answer([sameGap('point', { on: '2026-03-01' })])).toBe('nothing recorded')
  })
})
