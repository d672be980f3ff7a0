import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { breakGlass, type BreakGlassData } from './break-glass.js'

const today = on('2025-06-04')
const wish: BreakGlassData = {
  ...{ reviewId: 'amber', personId: 'P1', reason: words('A sibling is at risk tonight.') },
  ...{ at: '2025-06-04T18:00:00.000Z', until: '2025-06-04T22:00:00.000Z' },
}
const broken = told<NeedToKnowEvent>({ type: 'GlassBroken', data: { ...wish, glassId: 'G1' } })

describe('break glass', () => {
  it('opens a review for a time', () => {
    given(breakGlass)
      .when(wish, {}, today)
      .then({ type: 'GlassBroken', data: { ...wish, glassId: 'NEW' } })
  })
  it('does nothing while it is open to the same person', () => {
    given(breakGlass, broken)
      .when({ ...wish, at: '2025-06-04T21:59:59.999Z', until: '2025-06-04T23:00:00.000Z' }, {}, today)
      .thenNothing()
  })
  it('happens again when the time is over, when it was ended, and for somebody else', () => {
    const later = { ...wish, at: wish.until, until: '2025-06-04T23:00:00.000Z' }
    expect(given(breakGlass, broken).when(later, {}, today).events()).toHaveLength(1)
    const mended = told<NeedToKnowEvent>({ type: 'GlassMended', data: { reviewId: 'amber', glassId: 'G1', personId: 'P1' } })
    expect(given(breakGlass, broken, mended).when(wish, {}, today).events()).toHaveLength(1)
    expect(
      given(breakGlass, broken)
        .when({ ...wish, personId: 'P2' }, {}, today)
        .events(),
    ).toHaveLength(1)
  })
  it('is refused without a reason', () => {
    given(breakGlass)
      .when({ ...wish, reason: words(' ') }, {}, today)
      .thenRefused('reason-missing')
  })
  it('is refused for longer than four hours, for no time, and for a time that is none', () => {
    for (const until of ['2025-06-04T22:00:00.001Z', wish.at, '2025-06-04T17:00:00.000Z', 'for ever', '2025-06-04T20:00:00+01:00'])
      given(breakGlass)
        .when({ ...wish, until }, {}, today)
        .thenRefused('time-limit')
  })
  it('is refused to whoever has an interest in how it turns out', () => {
    const conflict = told<NeedToKnowEvent>({ type: 'ConflictDeclared', data: { reviewId: 'amber', personId: 'P1', reason: null } })
    given(breakGlass, conflict).when(wish, {}, today).thenRefused('conflict-of-interest')
  })
})
