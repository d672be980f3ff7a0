import { given, on } from '../../../../test/dsl/given.js'
import { addressed, closed, made, schools } from '../../../../test/examples/discharge.js'
import type { Addressee } from '../../events/index.js'
import { addressAsk } from './address-ask.js'

const today = on('2025-06-04')
const known = { unknownAgencies: [] }
const hospital: Addressee = { kind: 'agency', agencyId: 'hospital' }
const to = (addressee: Addressee) => ({ recommendationId: 'calls', addressee })

describe('address ask', () => {
  const everyKind: readonly Addressee[] = [
    hospital,
    schools,
    { kind: 'class', name: 'every school', bodies: null, line: null },
    { kind: 'partnership' },
    { kind: 'outside', name: 'the Home Office' },
    { kind: 'not stated' },
  ]
  it.each(everyKind)('makes an ask of an addressee: $kind', (addressee) => {
    given(addressAsk, made)
      .when(to(addressee), known, today)
      .then({ type: 'AskAddressed', data: { askId: 'NEW', recommendationId: 'calls', addressee } })
  })

  it('makes a second ask of another body, and again of one whose ask was closed', () => {
    given(addressAsk, made, addressed(), addressed({ kind: 'agency', agencyId: 'police' }, 'sharing'), closed())
      .when(to(hospital), known, today)
      .then({ type: 'AskAddressed', data: { askId: 'NEW', recommendationId: 'calls', addressee: hospital } })
  })

  it('tells two classes apart by their names', () => {
    given(addressAsk, made, addressed(schools))
      .when(to({ ...schools, name: 'every nursery' } as Addressee), known, today)
      .then({
        type: 'AskAddressed',
        data: { askId: 'NEW', recommendationId: 'calls', addressee: { ...schools, name: 'every nursery' } as Addressee },
      })
  })

  it('is refused to a body that is asked already', () => {
    given(addressAsk, made, addressed()).when(to(hospital), known, today).thenRefused('already-addressed')
  })

  it('is refused to a class that is asked already', () => {
    given(addressAsk, made, addressed(schools)).when(to(schools), known, today).thenRefused('already-addressed')
  })

  it('is refused to an agency that nobody knows', () => {
    given(addressAsk, made)
      .when(to(hospital), { unknownAgencies: ['hospital'] }, today)
      .thenRefused('agency-unknown')
  })

  it('is refused to a class without a name', () => {
    given(addressAsk, made)
      .when(to({ kind: 'class', name: ' ', bodies: null, line: null }), known, today)
      .thenRefused('addressee-missing')
  })

  it('is refused to an outsider without a name', () => {
    given(addressAsk, made)
      .when(to({ kind: 'outside', name: '' }), known, today)
      .thenRefused('addressee-missing')
  })

  it.each([
    ['half a school', { bodies: 0.5, line: null }, 'bodies-not-in-whole-ones'],
    ['a class of none', { bodies: 0, line: null }, 'bodies-not-in-whole-ones'],
    ['a line of none', { bodies: 10, line: 0 }, 'line-not-in-whole-bodies'],
    ['a line above the class', { bodies: 10, line: 11 }, 'line-above-the-class'],
  ])('is refused for %s', (_, figures, code) => {
    given(addressAsk, made)
      .when(to({ kind: 'class', name: 'every school', ...figures }), known, today)
      .thenRefused(code)
  })

  it('is refused before the recommendation is made', () => {
    given(addressAsk).when(to(hospital), known, today).thenRefused('recommendation-not-made')
  })
})
