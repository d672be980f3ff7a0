import { ageWords } from './age-words.js'

describe('the age of a page', () => {
  it.each([
    ['2025-06-04T13:02:00.000Z', 'as of 2:02pm, 3 minutes ago'],
    ['2025-06-04T13:04:59.600Z', 'as of 2:04pm, 1 second ago'],
    ['2025-06-04T13:04:01.000Z', 'as of 2:04pm, 59 seconds ago'],
    ['2025-06-04T12:05:00.000Z', 'as of 1:05pm, 1 hour ago'],
    ['2025-06-03T22:59:00.000Z', 'as of 11:59pm on 3 June 2025, 14 hours ago'],
    ['2025-06-01T13:05:00.000Z', 'as of 2:05pm on 1 June 2025, 3 days ago'],
  ])('is said in London time, and never as older than it is: %s', (asOf, says) => {
    expect(ageWords(asOf, '2025-06-04T13:05:00.000Z')).toBe(says)
  })

  it('is of yesterday a minute after midnight in London, which is not midnight elsewhere', () => {
    expect(ageWords('2025-06-04T22:59:30.000Z', '2025-06-04T23:00:00.000Z')).toBe('as of 11:59pm on 4 June 2025, 30 seconds ago')
  })

  it('does not lie ahead, whatever two clocks say', () => {
    expect(ageWords('2025-06-04T13:05:02.000Z', '2025-06-04T13:05:00.000Z')).toBe('as of 2:05pm, 1 second ago')
  })
})
