import { checked, done, evidenceNamed, evidencePutIn, handedOver, openedAgain, planned } from '../../../../test/dsl/the-action.js'
import { addressed, judged, proofAsked, recommended } from '../../../../test/dsl/the-ask.js'
import type { Happened } from '../../../../test/dsl/log.js'
import {
  agency,
  employed,
  exampleshire,
  founded,
  liveFrom,
  person,
  review,
  subGroup,
  succeeded,
} from '../../../../test/dsl/the-partnership.js'
import { askFrom, folded } from '../../../../test/dsl/folded.js'

const ann = person('ann', 'council')
const hal = person('hal', 'council housing')
const tom = person('tom', 'trust')
const CHECKED = { on: '2025-06-01' }
const owned = [
  proofAsked('seen'),
  planned(),
  done('action', { on: '2025-04-01', by: ann }),
  evidencePutIn('guide', 'action', { on: '2025-04-02', by: ann }),
  judged('sufficient', ['action'], { on: '2025-05-01' }),
]
const answer = (...events: readonly Happened[]) => folded([...owned, ...events]).answered.answer

describe('a check, compared with everybody whose work it is up to the question’s date', () => {
  test('another employer’s check is independent', () => {
    expect(answer(checked(tom, CHECKED))).toBe('done and checked')
  })
  test('another line of the same employer checked within it', () => {
    expect(answer(checked(hal, CHECKED, { as: 'same employer, other line' }))).toBe('checked within the same employer')
  })
  test('a later merger of the two employers does not undo it', () => {
    expect(answer(checked(tom, CHECKED), succeeded('trust', 'council', '2025-09-01', { on: '2025-09-01' }))).toBe('done and checked')
    expect(answer(checked(tom, CHECKED), employed('trust', 'council', '2025-09-01', { on: '2025-09-01' }))).toBe('done and checked')
  })
  test('a correction that the two had one employer by then undoes it', () => {
    expect(answer(checked(tom, CHECKED), employed('trust', 'council', '2025-01-01', { on: '2025-09-01' }))).toBe(
      'checked within the same employer',
    )
    expect(answer(checked(tom, CHECKED), succeeded('trust', 'council', '2025-06-01', { on: '2025-09-01' }))).toBe(
      'checked within the same employer',
    )
  })
  test('a correction that they never had one employer does not make more of it than it was', () => {
    const corrected = employed('council housing', 'trust', '2020-01-01', { on: '2025-09-01' })
    expect(answer(checked(hal, CHECKED, { as: 'same employer, other line' }), corrected)).toBe('checked within the same employer')
  })
  test('a later owner from the checker’s own agency undoes it: evidence in, not yet checked', () => {
    expect(answer(checked(tom, CHECKED), handedOver('action', ['council'], ['trust'], { on: '2025-09-01' }))).toBe(
      'evidence in, not yet checked',
    )
  })
  test('a later claim by the checker, or from the checker’s agency, undoes it', () => {
    expect(answer(checked(tom, CHECKED), done('action', { on: '2025-09-01', by: tom }))).toBe('evidence in, not yet checked')
    expect(answer(checked(tom, CHECKED), evidencePutIn('rota', 'action', { on: '2025-09-01', by: person('una', 'trust') }))).toBe(
      'evidence in, not yet checked',
    )
  })
  test('whoever named the evidence in another’s name has spoken for the work', () => {
    const inAnothersName = [
      proofAsked('seen'),
      planned('action', { ownerIds: ['police'] }),
      evidenceNamed('guide', 'action', { by: ann }),
      judged('sufficient', ['action']),
    ]
    expect(folded([...inAnothersName, checked(hal, CHECKED)]).answered.answer).toBe('checked within the same employer')
    expect(folded([...inAnothersName, checked(tom, CHECKED)]).answered.answer).toBe('done and checked')
  })
  test('an action reported done, checked, and opened again is not checked until somebody looks again', () => {
    const again = openedAgain('action', { on: '2025-09-01' })
    expect(answer(checked(tom, CHECKED), again)).toBe('in progress')
    expect(answer(checked(tom, CHECKED), again, done('action', { on: '2025-10-01', by: ann }))).toBe('evidence in, not yet checked')
    expect(answer(again, done('action', { on: '2025-10-01', by: ann }), checked(tom, { on: '2025-11-01' }))).toBe('done and checked')
  })
  test('and the next check, by others again, stands', () => {
    const later = [
      handedOver('action', ['council'], ['trust'], { on: '2025-09-01' }),
      checked({ kind: 'agency', agencyId: 'police' }, { on: '2025-10-01' }),
    ]
    expect(answer(checked(tom, CHECKED), ...later)).toBe('done and checked')
  })
  test('what somebody claimed for one employer, they do not check for another', () => {
    expect(answer(checked(person('ann', 'police'), CHECKED))).toBe('evidence in, not yet checked')
  })
  test('a person of two agencies is of both', () => {
    expect(answer(checked(person('pat', 'trust', 'council housing'), CHECKED))).toBe('checked within the same employer')
    expect(answer(checked(person('pat', 'trust', 'council'), CHECKED))).toBe('evidence in, not yet checked')
  })
  test('the sub-group checks when the owner’s member stood back', () => {
    expect(answer(checked(subGroup('council'), CHECKED))).toBe('done and checked')
    expect(answer(checked(subGroup('trust'), CHECKED))).toBe('evidence in, not yet checked')
  })
})

describe('an action of which nobody is named as owner', () => {
  const unowned = (...events: readonly Happened[]) =>
    folded([planned('action', { ownerIds: [] }), done(), evidencePutIn('guide'), judged('sufficient', ['action']), ...events]).answered
      .answer

  test('is the addressee’s', () => {
    expect(unowned(checked(ann, CHECKED))).toBe('evidence in, not yet checked')
    expect(unowned(checked(tom, CHECKED))).toBe('done and checked')
  })
  test('stays the addressee’s work when it is handed to another, who did none of it', () => {
    const given = handedOver('action', [], ['police'], { on: '2025-05-01' })
    expect(unowned(given, checked(hal, CHECKED))).toBe('checked within the same employer')
    expect(unowned(given, checked(tom, CHECKED))).toBe('done and checked')
  })
  test('can be told apart once an owner is named, though it could not be when it was checked', () => {
    const named = handedOver('action', [], ['police'], { on: '2025-07-01' })
    const nobody = [
      ...exampleshire,
      recommended(),
      liveFrom('2024-01-01'),
      addressed({ kind: 'not stated' }),
      planned('action', { ownerIds: [] }),
      done(),
      evidencePutIn('guide'),
    ]
    const waiting = [...nobody, judged('sufficient', ['action']), checked(tom, CHECKED, { as: 'cannot be told' })]
    expect(askFrom([...waiting, named]).answered.answer).toBe('done and checked')
  })
  test('waits, where the addressee is not stated either: independence cannot be told', () => {
    const nobody = [
      ...exampleshire,
      recommended(),
      addressed({ kind: 'not stated' }),
      planned('action', { ownerIds: [] }),
      done(),
      evidencePutIn('guide'),
    ]
    expect(askFrom([...nobody, judged('sufficient', ['action']), checked(tom, CHECKED, { as: 'cannot be told' })]).answered.answer).toBe(
      'evidence in, not yet checked',
    )
  })
})

describe('the partnership’s own work', () => {
  const itsOwn = (...events: readonly Happened[]) =>
    askFrom([
      ...exampleshire,
      recommended(),
      addressed({ kind: 'partnership' }),
      planned('action', { ownerIds: [] }),
      done(),
      evidencePutIn('guide'),
      judged('sufficient', ['action']),
      ...events,
    ]).answered.answer

  test('is checked by the independent scrutineer, never by its unit or its own group', () => {
    expect(itsOwn(checked(person('sue', 'scrutineer'), CHECKED))).toBe('done and checked')
    expect(itsOwn(checked(person('bob', 'unit'), CHECKED))).toBe('evidence in, not yet checked')
    expect(itsOwn(checked(subGroup('partnership'), CHECKED))).toBe('evidence in, not yet checked')
    expect(itsOwn(checked(tom, CHECKED))).toBe('evidence in, not yet checked')
  })
})

describe('succession on the day of the check', () => {
  test('an agency that had passed into the owner’s is of the same employer; before that day it was not', () => {
    const merged = [
      founded,
      agency('council'),
      agency('old council'),
      succeeded('old council', 'council', '2025-07-01'),
      review('review'),
      liveFrom('2024-01-01'),
    ]
    const by = (on: string) =>
      askFrom([...merged, recommended(), addressed(), ...owned, checked(person('olive', 'old council'), { on })]).answered.answer
    expect(by('2025-06-30')).toBe('done and checked')
    expect(by('2025-07-01')).toBe('checked within the same employer')
  })
})
