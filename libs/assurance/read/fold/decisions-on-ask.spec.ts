import { closed, openingPosition, reopened, replaced } from '../../../../test/dsl/the-ask.js'
import type { Happened } from '../../../../test/dsl/log.js'
import { folded } from '../../../../test/dsl/folded.js'

const closureAfter = (...events: readonly Happened[]) => folded(events).state

describe('an ask that was closed', () => {
  test('each way, with the reason, the authority and who stood back', () => {
    expect(closureAfter(closed('closed, not done', { on: '2024-05-01' })).closure).toMatchObject({
      closing: 'closed, not done',
      by: 'sub-group',
      stoodBack: ['council'],
      reason: 'AskClosed 15/reason',
    })
    expect(closureAfter(closed('no longer applies')).closure?.closing).toBe('no longer applies')
    expect(closureAfter(openingPosition('12/2024')).closure).toMatchObject({
      closing: 'closed before this ledger',
      minute: '12/2024',
      reason: null,
    })
    expect(closureAfter(replaced('ask 2')).closure).toMatchObject({
      closing: 'replaced',
      byAskId: 'ask 2',
      byRecommendationId: 'recommendation 2',
    })
  })
  test('opened again it is open, and that it was stays visible', () => {
    const again = closureAfter(closed('closed, not done'), reopened({ on: '2024-06-01' }))
    expect(again.closure).toBeNull()
    expect(again.reopened).toMatchObject([{ day: '2024-06-01', reason: 'AskReopened 16/reason' }])
  })
  test('closed once more after that, it is closed', () => {
    expect(closureAfter(closed('closed, not done'), reopened(), closed('no longer applies')).closure?.closing).toBe('no longer applies')
  })
})
