import { asWritten, words } from '@ledger/kernel'
import { decidedBy, given } from '../../../../test/dsl/given.js'
import { from, subGroup } from '../../../../test/examples/exampleshire.js'
import { facts, practiceTested, promised, tested, testing } from '../../../../test/examples/file-audit.js'
import { testPractice } from './test-practice.js'

const byPolice = decidedBy(from('police'))

describe('test practice', () => {
  it('is recorded with how far the testers stand, and the facts that rests on', () => {
    given(testPractice).when(testing(), facts, byPolice).then({ type: 'PracticeTested', data: practiceTested() })
  })

  it('may belong to an audit that was promised', () => {
    given(testPractice, promised)
      .when(testing({ auditId: 'files' }), facts, byPolice)
      .then({ type: 'PracticeTested', data: practiceTested({ auditId: 'files' }) })
  })

  it('tests another ask by the same audit, with a finding of its own', () => {
    const asks = { ...facts, owners: new Map([['sharing', ['hospital']]]) }
    const sharing = testing({ auditId: 'files', askIds: ['sharing'], result: 'not found', found: 0 })
    const [event] = given(testPractice, tested()).when(sharing, asks, byPolice).events()
    expect(event).toMatchObject({ type: 'PracticeTested', data: { auditId: 'files', result: 'not found' } })
  })

  it('may have figures that nobody recorded', () => {
    const unknownFigures = { found: null, sample: null, sampleFrom: null, sampleTo: null, drawnFrom: null }
    given(testPractice)
      .when(testing(unknownFigures), facts, byPolice)
      .then({ type: 'PracticeTested', data: practiceTested(unknownFigures) })
  })

  it.each([
    ['without a title', { title: words(' ') }, 'title-missing'],
    ['when no ask is named', { askIds: [] }, 'no-ask-named'],
    ['when an ask is named twice', { askIds: ['discharge', 'discharge'] }, 'ask-named-twice'],
    ['when more were found than sampled', { found: 9 }, 'more-found-than-sampled'],
    ['with an empty sample', { sample: 0, found: 0 }, 'sample-not-in-whole-cases'],
    ['with half a case', { found: 0.5 }, 'found-not-in-whole-cases'],
    ['when it was found in none', { found: 0 }, 'result-contradicts-figures'],
    ['when it was not found, in all', { result: 'not found', found: 8 }, 'result-contradicts-figures'],
    ['when the sample ends before it begins', { sampleFrom: '2025-04-01' }, 'sample-ends-before-it-begins'],
    ['when the sample is of no day of the calendar', { sampleTo: '2025-02-30' }, 'not-a-day'],
    ['when the gap is back and practice was found', { gapBack: 'yes' }, 'gap-back-contradicts-result'],
    ['for an audit that nobody recorded', { auditId: 'another' }, 'audit-unknown'],
  ] as const)('is refused %s', (_, data, code) => {
    given(testPractice).when(testing(data), facts, byPolice).thenRefused(code)
  })

  it('is refused for an ask that this audit has tested: a second would pass for a re-check', () => {
    given(testPractice, tested())
      .when(testing({ auditId: 'files' }), facts, byPolice)
      .thenRefused('ask-already-tested-by-this-audit')
  })

  it('is refused as a re-check of itself, or of nothing that was held', () => {
    given(testPractice, promised)
      .when(testing({ auditId: 'files', recheckOf: 'files' }), facts, byPolice)
      .thenRefused('nothing-to-re-check')
    given(testPractice)
      .when(testing({ recheckOf: 'another' }), { ...facts, recheckedKnown: false }, byPolice)
      .thenRefused('nothing-to-re-check')
  })

  it('is refused for an ask, or testers, that nobody knows', () => {
    given(testPractice)
      .when(testing(), { ...facts, unknownAsks: ['discharge'] }, byPolice)
      .thenRefused('ask-unknown')
    given(testPractice)
      .when(testing(), { ...facts, unknownAgencies: ['police'] }, byPolice)
      .thenRefused('agency-unknown')
  })

  it('is refused without the day it was tested', () => {
    given(testPractice)
      .when(testing(), facts, { ...byPolice, occurredOn: null })
      .thenRefused('say-when-it-was-tested')
    given(testPractice)
      .when(testing(), facts, { ...byPolice, occurredOn: asWritten('last spring') })
      .thenRefused('say-when-it-was-tested')
  })

  it('is refused on a day still to come', () => {
    given(testPractice)
      .when(testing(), facts, { ...decidedBy(from('police'), '2025-06-05'), today: '2025-06-04' })
      .thenRefused('tested-in-the-future')
  })

  it('is refused as moderated on the word of its owners', () => {
    given(testPractice)
      .when(testing({ testerIds: ['hospital'], moderated: true }), facts, decidedBy(from('hospital')))
      .thenRefused('moderated-by-others-only')
    given(testPractice)
      .when(testing({ testerIds: ['hospital'], moderated: true }), facts, decidedBy(subGroup()))
      .thenRefused('moderated-by-others-only')
  })

  it('is taken as moderated on the word of the sub-group, the owner’s member standing back', () => {
    const [event] = given(testPractice)
      .when(testing({ testerIds: ['hospital'], moderated: true }), facts, decidedBy(subGroup('hospital')))
      .events()
    expect(event).toMatchObject({ data: { moderated: true, tests: [{ independence: 'not independent' }] } })
  })
})
