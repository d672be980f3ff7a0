import { given, on } from '../../../../test/dsl/given.js'
import { merged, recorded } from '../../../../test/examples/nobody-called.js'
import { mergeLearningPoint } from './merge-learning-point.js'

const today = on('2025-06-04')
const merging = { learningPointId: 'nobody-called', intoId: 'no-follow-up', reason: null }

describe('merge learning point', () => {
  it('lives on in another', () => {
    given(mergeLearningPoint, recorded).when(merging, { into: 'living' }, today).then({ type: 'LearningPointMerged', data: merging })
  })

  it('does nothing where it lives on there', () => {
    given(mergeLearningPoint, recorded, merged).when(merging, { into: 'living' }, today).thenNothing()
  })

  it('is refused into a third once it lives on in another', () => {
    given(mergeLearningPoint, recorded, merged)
      .when({ ...merging, intoId: 'a-third' }, { into: 'living' }, today)
      .thenRefused('learning-point-merged')
  })

  it('is refused into itself', () => {
    given(mergeLearningPoint, recorded)
      .when({ ...merging, intoId: 'nobody-called' }, { into: 'living' }, today)
      .thenRefused('merged-into-itself')
  })

  it('is refused into one that nobody knows', () => {
    given(mergeLearningPoint, recorded).when(merging, { into: 'unknown' }, today).thenRefused('learning-point-unknown')
  })

  it('is refused into one that lives on elsewhere, so that no two can point at each other', () => {
    given(mergeLearningPoint, recorded).when(merging, { into: 'merged' }, today).thenRefused('target-already-merged')
  })

  it('is refused before it is recorded', () => {
    given(mergeLearningPoint).when(merging, { into: 'living' }, today).thenRefused('learning-point-not-recorded')
  })
})
