import { unknown } from '@ledger/kernel'
import { decidedBy, given, told } from '../../../../test/dsl/given.js'
import { addressed, because, closed, made, ofDischarge } from '../../../../test/examples/discharge.js'
import { from, subGroup } from '../../../../test/examples/exampleshire.js'
import type { RecommendationEvent } from '../../events/index.js'
import { judgePlan, type JudgePlanData } from './judge-plan.js'

const known = { unknownBodies: [] }
const standingBack = decidedBy(subGroup('hospital'))
const sufficient: JudgePlanData = { ...ofDischarge, judgement: 'sufficient', actionIds: ['rota'], reason: null }
const notEnough: JudgePlanData = { ...ofDischarge, judgement: 'not sufficient', actionIds: ['rota'], reason: because }

describe('judge plan', () => {
  it.each([sufficient, notEnough])('is judged $judgement, the owner’s member standing back', (judgement) => {
    given(judgePlan, made, addressed()).when(judgement, known, standingBack).then({ type: 'PlanJudged', data: judgement })
  })

  it('is judged again in the same words: the plan may have shrunk since', () => {
    given(judgePlan, made, addressed(), told<RecommendationEvent>({ type: 'PlanJudged', data: sufficient }))
      .when(sufficient, known, standingBack)
      .then({ type: 'PlanJudged', data: sufficient })
  })

  it.each([{ kind: 'partnership' }, { kind: 'not stated' }] as const)(
    'needs nobody to stand back where the addressee is: $kind',
    (addressee) => {
      given(judgePlan, made, addressed(addressee))
        .when(sufficient, known, decidedBy(subGroup()))
        .then({ type: 'PlanJudged', data: sufficient })
    },
  )

  it('is refused while the owner’s member sat in', () => {
    given(judgePlan, made, addressed())
      .when(sufficient, known, decidedBy(subGroup('police')))
      .thenRefused('owner-must-stand-back')
  })

  it.each([from('police'), { kind: 'agency', agencyId: 'police' } as const, unknown])('is refused by $kind alone', (who) => {
    given(judgePlan, made, addressed()).when(sufficient, known, decidedBy(who)).thenRefused('a-body-must-decide')
  })

  it('is refused by a body that nobody knows', () => {
    given(judgePlan, made, addressed())
      .when(sufficient, { unknownBodies: ['sub-group'] }, standingBack)
      .thenRefused('body-unknown')
  })

  it('is refused when an action is named twice', () => {
    given(judgePlan, made, addressed())
      .when({ ...sufficient, actionIds: ['rota', 'rota'] }, known, standingBack)
      .thenRefused('action-named-twice')
  })

  it('is refused when it is not sufficient and nobody says why', () => {
    given(judgePlan, made, addressed())
      .when({ ...notEnough, reason: null }, known, standingBack)
      .thenRefused('reason-missing')
  })

  it('is refused while the ask is closed', () => {
    given(judgePlan, made, addressed(), closed()).when(sufficient, known, standingBack).thenRefused('ask-closed')
  })
})
