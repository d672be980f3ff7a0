import { whoAndWhen } from './who-and-when.js'

const told = {
  said: 'the hospital',
  decided: 'the hospital',
  recorded: 'the business manager',
  recordedAt: '2025-06-04T23:30:00.000Z',
  via: 'web' as const,
  knownTo: null,
}

describe('who says so, and when', () => {
  it('is one person, on a London day', () => {
    expect(whoAndWhen({ ...told, recorded: 'the hospital' })).toBe('By the hospital. Recorded on 5 June 2025.')
  })
  it('is one who says and another who types', () => {
    expect(whoAndWhen(told)).toBe('Said and decided by the hospital. Recorded by the business manager on 5 June 2025.')
  })
  it('is three', () => {
    expect(whoAndWhen({ ...told, decided: 'the sub-group' })).toBe(
      'Said by the hospital. Decided by the sub-group. Recorded by the business manager on 5 June 2025.',
    )
  })
  it('is nobody who is named', () => {
    expect(whoAndWhen({ ...told, said: null, decided: null, recorded: null })).toBe('Nobody is named. Recorded on 5 June 2025.')
  })
  it('is a paper, which speaks to a day', () => {
    expect(whoAndWhen({ ...told, said: null, via: 'import', knownTo: '2019-09-30' })).toBe(
      'Imported on 5 June 2025, from a source that speaks to 30 September 2019.',
    )
  })
})
