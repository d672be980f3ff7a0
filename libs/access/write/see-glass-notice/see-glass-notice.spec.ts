import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { seeGlassNotice } from './see-glass-notice.js'

const today = on('2025-06-04')
const broken = told<NeedToKnowEvent>({
  type: 'GlassBroken',
  data: {
    ...{ reviewId: 'amber', glassId: 'G1', personId: 'P1', reason: words('A sibling is at risk tonight.') },
    ...{ at: '2025-06-04T18:00:00.000Z', until: '2025-06-04T22:00:00.000Z' },
  },
})
const wish = { reviewId: 'amber', glassId: 'G1', personId: 'P9' }
const seen = told<NeedToKnowEvent>({ type: 'GlassNoticeSeen', data: wish })

describe('see glass notice', () => {
  it('is seen by each for themselves', () => {
    given(seeGlassNotice, broken).when(wish, {}, today).then({ type: 'GlassNoticeSeen', data: wish })
    const other = { ...wish, personId: 'P8' }
    given(seeGlassNotice, broken, seen).when(other, {}, today).then({ type: 'GlassNoticeSeen', data: other })
  })
  it('does nothing a second time', () => {
    given(seeGlassNotice, broken, seen).when(wish, {}, today).thenNothing()
  })
  it('is refused where no such glass was broken', () => {
    given(seeGlassNotice).when(wish, {}, today).thenRefused('glass-unknown')
  })
})
