import type { Role } from './role.js'
import { seenInWords } from './seen-in-words.js'

const seen = (...roles: readonly Role[]): string | null => seenInWords({ kind: 'person', roles, active: true, scopes: null })

describe('what somebody sees, in words', () => {
  it('is what their widest role shows', () => {
    expect(seen('agency lead', 'sub-group member')).toBe(seen('sub-group member'))
    expect(seen('board member', 'partnership chair')).toBe('You see and count every review, except where you have a conflict of interest.')
  })

  it('is everything that narrow roles show together, each said once', () => {
    expect(seen('agency lead', 'review author', 'panel member')).toBe(
      'You see and count only what was asked of your own agency, and what is opened to you; reviews that you work on, until work on them is finished.',
    )
  })

  it('is nothing for those who look after people and settings, and does not say that nothing is recorded', () => {
    expect(seen('administrator')).toBe(seen())
    expect(seen()).toContain('may well be recorded')
  })

  it('is everything, and no word of it, for the operator and a visitor of a demonstration', () => {
    expect([seenInWords({ kind: 'operator' }), seenInWords({ kind: 'demonstration visitor' })]).toEqual([null, null])
  })
})
