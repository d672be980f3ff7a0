import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { mendGlass } from './mend-glass.js'

const today = on('2025-06-04')
const broken = told<NeedToKnowEvent>({
  type: 'GlassBroken',
  data: {
    ...{ reviewId: 'amber', glassId: 'G1', personId: 'P1', reason: words('A sibling is at risk tonight.') },
    ...{ at: '2025-06-04T18:00:00.000Z', until: '2025-06-04T22:00:00.000Z' },
  },
})
const ofGlass = { reviewId: 'amber', glassId: 'G1', personId: 'P1' }
const wish = { ...ofGlass, at: '2025-06-04T19:00:00.000Z' }

describe('mend glass', () => {
  it('ends it before its time', () => {
    given(mendGlass, broken).when(wish, {}, today).then({ type: 'GlassMended', data: ofGlass })
  })
  it('does nothing a second time, or when the time is over', () => {
    given(mendGlass, broken, told<NeedToKnowEvent>({ type: 'GlassMended', data: ofGlass }))
      .when(wish, {}, today)
      .thenNothing()
    given(mendGlass, broken)
      .when({ ...wish, at: '2025-06-04T22:00:00.000Z' }, {}, today)
      .thenNothing()
  })
  it('is refused where that person broke no such glass', () => {
    given(mendGlass).when(wish, {}, today).thenRefused('glass-unknown')
    given(mendGlass, broken)
      .when({ ...wish, personId: 'P2' }, {}, today)
      .thenRefused('glass-unknown')
  })
})
