import { judged } from '../../../../test/dsl/the-ask.js'
import { linked, madePart, openedAgain, planned, replacedBy, reworded, stopped, unlinked } from '../../../../test/dsl/the-action.js'
import type { Happened } from '../../../../test/dsl/log.js'
import { folded } from '../../../../test/dsl/folded.js'

const planAfter = (...events: readonly Happened[]) => folded(events).state.plan
const judgedFirst = [planned(), planned('other'), judged('sufficient', ['action', 'other'], { on: '2024-03-01' })]

describe('the plan for an ask, judged', () => {
  test('the last judgement stands, with its reason and who stood back', () => {
    const twice = planAfter(
      planned(),
      judged('not sufficient', [], { on: '2024-03-01' }),
      judged('sufficient', ['action'], { on: '2024-06-01' }),
    )
    expect(twice).toMatchObject({
      judged: { judgement: 'sufficient', by: 'sub-group', stoodBack: ['council'], actionIds: ['action'] },
      shrunk: null,
    })
  })
  test('planning or linking another action does not shrink it', () => {
    const more = [planned('third'), planned('fourth', { answers: [] }), linked('fourth')]
    expect(planAfter(...judgedFirst, ...more).shrunk).toBeNull()
  })
  test('other words that change no substance do not shrink it', () => {
    expect(planAfter(...judgedFirst, reworded('action', false)).shrunk).toBeNull()
  })
})

describe('the plan for an ask, shrunk until it is judged again', () => {
  const when = { on: '2024-05-03' }
  const ways: readonly (readonly [string, Happened])[] = [
    ['stopped', stopped('action', when)],
    ['replaced', replacedBy('action', 'other', when)],
    ['unlinked', unlinked('action', when)],
    ['made supporting', madePart('action', 'supporting', when)],
    ['reworded', reworded('action', true, when)],
  ]
  test.each(ways)('by a necessary action that was %s', (how, shrinking) => {
    expect(planAfter(...judgedFirst, shrinking).shrunk).toMatchObject({ how, day: '2024-05-03' })
  })
  test.each(ways)('not by a supporting one that was %s', (_how, shrinking) => {
    const support = [
      planned('action', { answers: [{ askId: 'ask', part: 'supporting' }] }),
      planned('other'),
      judged('sufficient', ['other']),
    ]
    expect(planAfter(...support, shrinking).shrunk).toBeNull()
  })
  test.each(ways)('and the new judgement takes a plan whose action was %s for what it is', (_how, shrinking) => {
    expect(planAfter(...judgedFirst, shrinking, judged('sufficient', ['other'], { on: '2024-06-01' })).shrunk).toBeNull()
  })
  test.each(ways)('even where it is said, after the judgement, to have been %s before it', (how, shrinking) => {
    const late = { ...shrinking, telling: { on: '2024-02-01' } }
    expect(planAfter(...judgedFirst, late).shrunk).toMatchObject({ how })
  })
  test('by what had left it in another ask not at all', () => {
    expect(
      planAfter(...judgedFirst, unlinked('action', when, 'another ask'), madePart('other', 'supporting', when, 'another ask')).shrunk,
    ).toBeNull()
  })
  test('stopped and opened again, it is judged again all the same', () => {
    expect(planAfter(...judgedFirst, stopped('action', when), openedAgain('action', { on: '2024-05-04' })).shrunk).toMatchObject({
      how: 'stopped',
    })
  })
  test('where the judgement lists an action that never was in the plan', () => {
    expect(planAfter(planned(), judged('sufficient', ['action', 'unheard of'])).shrunk).toMatchObject({ how: 'unlinked', title: null })
  })
  test('a supporting action may be listed, and goes without shrinking it', () => {
    const support = planned('briefing', { answers: [{ askId: 'ask', part: 'supporting' }] })
    expect(planAfter(planned(), support, judged('sufficient', ['action', 'briefing']), stopped('briefing')).shrunk).toBeNull()
  })
  test('a necessary action dated as if stopped before it was planned shrinks it too', () => {
    expect(planAfter(planned('action', {}, { on: '2024-05-01' }), stopped('action', { on: '2024-03-01' })).shrunk).toMatchObject({
      how: 'stopped',
    })
  })
})
