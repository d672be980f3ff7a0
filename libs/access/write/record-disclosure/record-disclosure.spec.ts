import { onDay, words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { DisclosureMade } from '../../events/index.js'
import { recordDisclosure, type RecordDisclosureData } from './record-disclosure.js'

const today = { ...on('2026-06-30'), occurredOn: onDay('2026-06-29') }
const toTheCoroner: RecordDisclosureData = {
  ...{ reviewId: 'amber', to: 'coroner', what: [{ pointer: 'Board library, item 12', sha256: 'a'.repeat(64) }] },
  ...{ legalBasis: words('Coroners and Justice Act 2009, schedule 5.'), authority: words('The partnership chair.') },
  limits: words('For the inquest alone; not the notes of interviews.'),
}
const without = (field: 'legalBasis' | 'authority' | 'limits'): RecordDisclosureData => ({ ...toTheCoroner, [field]: words(' ') })
const made = told<DisclosureMade>({ type: 'DisclosureMade', data: { disclosureId: 'NEW', ...toTheCoroner } })

describe('record a disclosure', () => {
  it('is recorded with its legal basis, who approved it, and its limits', () => {
    given(recordDisclosure)
      .when(toTheCoroner, {}, today)
      .then({ type: 'DisclosureMade', data: { disclosureId: 'NEW', ...toTheCoroner } })
  })

  it.each([
    ['legalBasis', 'legal-basis-missing'],
    ['authority', 'authority-missing'],
    ['limits', 'limits-missing'],
  ] as const)('is refused without words for %s', (field, code) => {
    given(recordDisclosure).when(without(field), {}, today).thenRefused(code)
  })

  it('is refused where nothing was given, or nobody says where it lies', () => {
    given(recordDisclosure)
      .when({ ...toTheCoroner, what: [] }, {}, today)
      .thenRefused('nothing-disclosed')
    given(recordDisclosure)
      .when({ ...toTheCoroner, what: [{ pointer: ' ', sha256: null }] }, {}, today)
      .thenRefused('nothing-disclosed')
  })

  it('is refused with a hash that is none', () => {
    given(recordDisclosure)
      .when({ ...toTheCoroner, what: [{ pointer: 'Item 12', sha256: 'abc' }] }, {}, today)
      .thenRefused('not-a-sha256')
  })

  it('is refused before it happened', () => {
    given(recordDisclosure)
      .when(toTheCoroner, {}, { ...today, occurredOn: onDay('2026-07-01') })
      .thenRefused('in-the-future')
  })

  it('is refused a second time', () => {
    given(recordDisclosure, made).when(toTheCoroner, {}, today).thenRefused('disclosure-already-made')
  })
})
