import { onDay } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import { addressed, made, ofDischarge } from '../../../../test/examples/discharge.js'
import type { DifferenceMeasured, RecommendationEvent } from '../../events/index.js'
import { measureDifference } from './measure-difference.js'

const today = on('2025-06-04')
const measured = (difference: DifferenceMeasured['data']['difference']) => ({ ...ofDischarge, difference, note: null })

describe('measure difference', () => {
  it.each(['consistent', 'not consistent', 'cannot tell'] as const)('takes the reading "%s"', (difference) => {
    given(measureDifference, made, addressed())
      .when(measured(difference), {}, today)
      .then({ type: 'DifferenceMeasured', data: measured(difference) })
  })

  it('takes a second reading of the same', () => {
    given(measureDifference, made, addressed(), told<RecommendationEvent>({ type: 'DifferenceMeasured', data: measured('consistent') }))
      .when(measured('consistent'), {}, today)
      .then({ type: 'DifferenceMeasured', data: measured('consistent') })
  })

  it('is refused on a day still to come', () => {
    given(measureDifference, made, addressed())
      .when(measured('consistent'), {}, { ...today, occurredOn: onDay('2025-06-05') })
      .thenRefused('in-the-future')
  })

  it('is refused for an ask that the recommendation does not have', () => {
    given(measureDifference, made).when(measured('consistent'), {}, today).thenRefused('ask-unknown')
  })
})
