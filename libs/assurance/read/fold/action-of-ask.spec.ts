import { asWritten, onDay } from '@ledger/kernel'
import * as the from '../../../../test/dsl/the-action.js'
import type { Happened } from '../../../../test/dsl/log.js'
import { person, subGroup } from '../../../../test/dsl/the-partnership.js'
import { folded } from '../../../../test/dsl/folded.js'

const { planned, done, checked, evidenceNamed, evidencePutIn, evidenceTakenBack } = the
const ann = person('ann', 'council')
const tom = person('tom', 'trust')
const after = (...events: readonly Happened[]) => folded(events).state.actions
const only = (...events: readonly Happened[]) => {
  const [action, ...others] = after(...events)
  if (!action || others.length > 0) throw new Error(`expected one action, found ${others.length}`)
  return action
}

describe('an action that answers an ask, from the events about it', () => {
  test('it is planned, with its part, how often and where its words are', () => {
    expect(only(planned('action', { repeats: 'standing' }))).toMatchObject({
      actionId: 'action',
      part: 'necessary',
      repeats: 'standing',
      title: 'ActionPlanned 15/text',
      word: null,
      due: null,
      ended: null,
    })
  })
  test('it may be linked later, change its part, and be unlinked', () => {
    const other = planned('action', { answers: [] })
    expect(after(other)).toEqual([])
    expect(only(other, the.linked('action', 'supporting')).part).toBe('supporting')
    expect(only(other, the.linked('action', 'supporting'), the.madePart('action', 'necessary')).part).toBe('necessary')
    expect(after(planned(), the.unlinked('action'))).toEqual([])
    expect(only(planned(), the.unlinked('action'), the.linked('action')).part).toBe('necessary')
  })
  test('it goes by the words it was last given', () => {
    expect(only(planned(), the.reworded('action', false)).title).toBe('ActionReworded 16/text')
  })
  test('what is dated before it was planned still finds it planned', () => {
    const late = only(planned('action', { due: onDay('2024-09-01') }, { on: '2024-05-01' }), done('action', { on: '2024-03-01' }))
    expect(late).toMatchObject({ word: { says: 'done', day: '2024-03-01' }, due: { first: onDay('2024-09-01') } })
  })
  test('the first due date and every move are kept; a date as text is a date', () => {
    const first = onDay('2025-03-01')
    const moved = only(
      planned('action', { due: first }),
      the.dueMoved('action', first, onDay('2025-09-01')),
      the.dueMoved('action', onDay('2025-09-01'), asWritten('On going')),
    )
    expect(moved.due).toMatchObject({
      first,
      current: asWritten('On going'),
      moves: [{ event: 'DueDateExtended 16' }, { event: 'DueDateExtended 17' }],
    })
    expect(only(planned(), the.dueSet('action', first)).due).toMatchObject({ first, current: first, moves: [] })
  })
})

describe('a due date that a corrected paper gives', () => {
  const [march, april, may] = [onDay('2025-03-01'), onDay('2025-04-01'), onDay('2025-05-01')]
  test('is no move: it is as if it had been read so from the first', () => {
    const corrected = only(planned('action', { due: march }), the.dueCorrected('action', march, april))
    expect(corrected.due).toMatchObject({ first: april, current: april, moves: [], also: ['DueDateCorrected 16'] })
  })
  test('of a date that was moved, the move stands and its date is corrected', () => {
    const moved = the.dueMoved('action', march, april)
    const corrected = only(planned('action', { due: march }), moved, the.dueCorrected('action', april, may))
    expect(corrected.due).toMatchObject({ first: march, current: may, moves: [{ event: 'DueDateExtended 16' }] })
  })
})

describe('the owner’s word on an action', () => {
  test('the last by day stands, however late it was recorded', () => {
    const word = only(planned(), done('action', { on: '2024-06-01' }), the.progress('action', 'in progress', { on: '2024-05-01' })).word
    expect(word).toMatchObject({ says: 'done', day: '2024-06-01' })
  })
  test('done, then opened again, is in progress; what was stopped before it was done keeps its word', () => {
    expect(only(planned(), done(), the.openedAgain()).word).toMatchObject({
      says: 'in progress',
      event: 'ActionReopened 17',
      also: ['ActionReportedDone 16'],
    })
    expect(only(planned(), the.progress('action', 'not started'), the.stopped(), the.openedAgain())).toMatchObject({
      ended: null,
      word: { says: 'not started' },
    })
  })
  test('a recurring action is running, with its next day and what was missed', () => {
    const duty = only(
      planned('action', { repeats: 'recurring' }),
      the.doneOnceMore('action', onDay('2024-11-14'), { on: '2024-09-14' }),
      the.missed('action', onDay('2024-11-14'), { on: '2024-11-20' }),
    )
    expect(duty).toMatchObject({ word: { says: 'running', next: onDay('2024-11-14'), day: '2024-09-14' }, missed: [{ day: '2024-11-20' }] })
  })
})

describe('an action’s end', () => {
  test('stopped, with the reason; opened again it is live', () => {
    expect(only(planned(), the.stopped('action', { by: ann })).ended).toMatchObject({
      how: 'stopped',
      by: 'council',
      reason: 'ActionStopped 16/reason',
    })
    expect(only(planned(), the.stopped(), the.openedAgain()).ended).toBeNull()
  })
  test('replaced, and the other takes its place', () => {
    const [was, is] = after(planned(), planned('other'), the.replacedBy('action', 'other'))
    expect(was?.ended?.how).toBe('replaced')
    expect(is?.inPlaceOf).toBe('action')
  })
})

describe('evidence for an action, and checks of it', () => {
  test('a plan names it, the owner puts it in, and what is taken back is gone', () => {
    const items = only(
      planned(),
      evidenceNamed('minutes'),
      evidencePutIn('guide'),
      evidencePutIn('rota'),
      evidenceTakenBack('rota'),
    ).evidence
    expect(items).toMatchObject([
      { evidenceId: 'minutes', how: 'named' },
      { evidenceId: 'guide', how: 'submitted', title: 'EvidenceSubmitted 17/title' },
    ])
  })
  test('what a paper says was put in, and not by whom, is only named', () => {
    expect(only(planned(), evidencePutIn('guide', 'action', { via: 'import' })).evidence).toMatchObject([{ how: 'named' }])
    expect(only(planned(), evidencePutIn('guide', 'action', { via: 'import', by: ann })).evidence).toMatchObject([{ how: 'submitted' }])
  })
  test('a check counts for the asks it names, with who checked', () => {
    const seen = only(planned(), checked(tom, { on: '2024-06-01' }))
    expect(seen.checks).toMatchObject([{ finding: 'shown', independence: 'independent', checkers: ['trust'], day: '2024-06-01' }])
    expect(only(planned(), checked(tom, {}, { askIds: ['another ask'] })).checks).toEqual([])
    expect(only(planned(), checked(subGroup('council'))).checks).toMatchObject([{ independence: 'independent', checkers: ['sub-group'] }])
  })
  test('what a paper says was checked, and not by whom, is no check', () => {
    expect(only(planned(), checked({ kind: 'unknown' }, { via: 'import' }, { as: 'cannot be told' })).checks).toEqual([])
  })
  test('more needed hands the evidence back', () => {
    const asked = [
      planned(),
      done('action', { on: '2024-03-01' }),
      evidencePutIn('guide', 'action', { on: '2024-03-02' }),
      checked(tom, { on: '2024-04-01' }, { finding: 'more needed' }),
    ]
    expect(folded(asked).answered.answer).toBe('reported done, not yet checked')
    expect(folded([...asked, evidencePutIn('rota', 'action', { on: '2024-05-01' })]).answered.answer).toBe('evidence in, not yet checked')
  })
})
