import { given, on } from '../../../../test/dsl/given.js'
import { addressed, closed, made, ofDischarge, schools } from '../../../../test/examples/discharge.js'
import { reportClassCoverage } from './report-class-coverage.js'

const today = on('2025-06-04')
const covering = (reached: number, of: number | null = 125) => ({ ...ofDischarge, reached, of })

describe('report class coverage', () => {
  it.each([covering(0), covering(87), covering(125), covering(87, null)])('takes $reached of $of', (coverage) => {
    given(reportClassCoverage, made, addressed(schools)).when(coverage, {}, today).then({ type: 'ClassCoverageReported', data: coverage })
  })

  it.each([
    ['more than there are', covering(126), 'more-reached-than-there-are'],
    ['less than none', covering(-1), 'reached-not-in-whole-bodies'],
    ['half a body', covering(1.5), 'reached-not-in-whole-bodies'],
    ['a class of none', covering(0, 0), 'bodies-not-in-whole-ones'],
  ])('is refused for %s', (_, coverage, code) => {
    given(reportClassCoverage, made, addressed(schools)).when(coverage, {}, today).thenRefused(code)
  })

  it('is refused where one body is asked', () => {
    given(reportClassCoverage, made, addressed()).when(covering(1), {}, today).thenRefused('not-a-class')
  })

  it('is refused while the ask is closed', () => {
    given(reportClassCoverage, made, addressed(schools), closed()).when(covering(1), {}, today).thenRefused('ask-closed')
  })
})
