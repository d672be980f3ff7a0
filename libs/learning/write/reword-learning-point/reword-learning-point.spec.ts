import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { merged, nobodyCalled, recorded } from '../../../../test/examples/nobody-called.js'
import { rewordLearningPoint } from './reword-learning-point.js'

const today = on('2025-06-04')
const reword = { learningPointId: 'nobody-called', text: words('No one followed the family up.') }

describe('reword learning point', () => {
  it('takes the new words', () => {
    given(rewordLearningPoint, recorded).when(reword, {}, today).then({ type: 'LearningPointReworded', data: reword })
  })

  it('does nothing with the words it has', () => {
    given(rewordLearningPoint, recorded)
      .when({ ...reword, text: nobodyCalled.text }, {}, today)
      .thenNothing()
  })

  it('is refused without words', () => {
    given(rewordLearningPoint, recorded)
      .when({ ...reword, text: words('') }, {}, today)
      .thenRefused('words-missing')
  })

  it('is refused once it lives on in another', () => {
    given(rewordLearningPoint, recorded, merged).when(reword, {}, today).thenRefused('learning-point-merged')
  })

  it('is refused before it is recorded', () => {
    given(rewordLearningPoint).when(reword, {}, today).thenRefused('learning-point-not-recorded')
  })
})
