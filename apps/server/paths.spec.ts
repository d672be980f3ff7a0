import { linksAt } from './layout/links.js'
import { paths } from './paths.js'

describe('an address', () => {
  it('is filled from what it names', () => {
    expect(paths.actionDetails({ partnership: 'exampleshire', actionId: '01J' })).toBe('/partnerships/exampleshire/actions/01J')
  })
  it('keeps what is strange out of the path', () => {
    expect(paths.reviewDetails({ partnership: 'a/b', reviewId: '?' })).toBe('/partnerships/a%2Fb/reviews/%3F')
  })
  it('says what else is asked, and leaves out what is not', () => {
    expect(paths.recommendationsCounted({ partnership: 'x' }, { counted: 'evidence-in', page: null })).toBe(
      '/partnerships/x/recommendations?counted=evidence-in',
    )
  })
  it('is not made for nothing', () => {
    expect(() => paths.actionDetails({ partnership: 'x', actionId: '' })).toThrow('needs actionId')
  })
  it('carries the earlier date that the reader looks at', () => {
    const to = linksAt({ date: '2025-03-31', basis: 'happened' })
    expect(to.reviewsList({ partnership: 'x' })).toBe('/partnerships/x/reviews?as-at=2025-03-31&basis=happened')
    expect(to.recommendationsCounted({ partnership: 'x' }, { counted: 'reached' })).toBe(
      '/partnerships/x/recommendations?counted=reached&as-at=2025-03-31&basis=happened',
    )
  })
})
