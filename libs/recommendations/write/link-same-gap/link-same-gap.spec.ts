import { decidedBy, given, told } from '../../../../test/dsl/given.js'
import { addressed, closed, made, ofDischarge } from '../../../../test/examples/discharge.js'
import { from, subGroup } from '../../../../test/examples/exampleshire.js'
import type { RecommendationEvent } from '../../events/index.js'
import { linkSameGap } from './link-same-gap.js'

const known = { unknownBodies: [], unknownLearningPoints: [] }
const bySubGroup = decidedBy(subGroup())
const gap = { ...ofDischarge, learningPointId: 'nobody-called', note: null }

describe('link same gap', () => {
  it('is linked by the sub-group', () => {
    given(linkSameGap, made, addressed()).when(gap, known, bySubGroup).then({ type: 'SameGapLearned', data: gap })
  })

  it('is linked to a closed ask too: learning does not stop', () => {
    given(linkSameGap, made, addressed(), closed()).when(gap, known, bySubGroup).then({ type: 'SameGapLearned', data: gap })
  })

  it('does nothing where it is linked', () => {
    given(linkSameGap, made, addressed(), told<RecommendationEvent>({ type: 'SameGapLearned', data: gap }))
      .when(gap, known, bySubGroup)
      .thenNothing()
  })

  it('is refused by a person alone', () => {
    given(linkSameGap, made, addressed())
      .when(gap, known, decidedBy(from('police')))
      .thenRefused('a-body-must-decide')
  })

  it('is refused for a learning point that nobody knows', () => {
    given(linkSameGap, made, addressed())
      .when(gap, { ...known, unknownLearningPoints: ['nobody-called'] }, bySubGroup)
      .thenRefused('learning-point-unknown')
  })

  it('is refused for an ask that the recommendation does not have', () => {
    given(linkSameGap, made).when(gap, known, bySubGroup).thenRefused('ask-unknown')
  })
})
