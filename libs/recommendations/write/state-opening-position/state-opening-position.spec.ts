import { unknown } from '@ledger/kernel'
import { decidedBy, given, told } from '../../../../test/dsl/given.js'
import { addressed, closed, made, ofDischarge, reopened } from '../../../../test/examples/discharge.js'
import { subGroup } from '../../../../test/examples/exampleshire.js'
import type { RecommendationEvent } from '../../events/index.js'
import { stateOpeningPosition } from './state-opening-position.js'

const known = { unknownBodies: [] }
const standingBack = decidedBy(subGroup('hospital'))
const before = { ...ofDischarge, minute: '2024-11/7', reason: null }
const stated = told<RecommendationEvent>({ type: 'OpeningPositionStated', data: before })

describe('state opening position', () => {
  it('closes an ask by a minute, the owner’s member standing back', () => {
    given(stateOpeningPosition, made, addressed()).when(before, known, standingBack).then({ type: 'OpeningPositionStated', data: before })
  })

  it('does nothing where the same minute closed it', () => {
    given(stateOpeningPosition, made, addressed(), stated).when(before, known, standingBack).thenNothing()
  })

  it('is stated again after it was reopened', () => {
    given(stateOpeningPosition, made, addressed(), stated, reopened)
      .when(before, known, standingBack)
      .then({ type: 'OpeningPositionStated', data: before })
  })

  it('is refused without a minute', () => {
    given(stateOpeningPosition, made, addressed())
      .when({ ...before, minute: ' ' }, known, standingBack)
      .thenRefused('minute-missing')
  })

  it('is refused where nobody says who decided, as in an import', () => {
    given(stateOpeningPosition, made, addressed()).when(before, known, decidedBy(unknown)).thenRefused('a-body-must-decide')
  })

  it('is refused while the owner’s member sat in', () => {
    given(stateOpeningPosition, made, addressed()).when(before, known, decidedBy(subGroup())).thenRefused('owner-must-stand-back')
  })

  it('is refused where the ask was closed otherwise', () => {
    given(stateOpeningPosition, made, addressed(), closed()).when(before, known, standingBack).thenRefused('ask-closed')
  })

  it('is refused for an ask that the recommendation does not have', () => {
    given(stateOpeningPosition, made).when(before, known, standingBack).thenRefused('ask-unknown')
  })
})
