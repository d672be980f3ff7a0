import { words } from '@ledger/kernel'
import { spoken } from '../../test/dsl/spoken.js'
import { amber } from '../../test/examples/amber.js'
import { reviewSentences } from './index.js'

const tell = spoken(reviewSentences)
const [reviewId, sources] = ['amber', []]

describe('a review in plain English', () => {
  it.each([
    [tell('ReviewRecorded', { reviewId, ...amber }), 'Review recorded: EX-1, “Amber”. Its papers speak to 31 March 2024.'],
    [
      tell('ReviewRecorded', { reviewId, ...amber, title: words('Four reviews of 2014/15.'), reviewsCounted: 4, knownTo: null }),
      '4 reviews recorded as one: EX-1, “Four reviews of 2014/15”. How far its papers speak is not recorded.',
    ],
    [tell('ReviewRetitled', { reviewId, title: words('Beryl') }), 'Given another title: “Beryl”.'],
    [
      tell('ReviewDated', {
        reviewId,
        milestone: 'published',
        on: { precision: 'year', value: '2016/17' },
        words: words('published in the year.'),
        sources,
      }),
      'A paper says when it was published: 2016/17 (published in the year).',
    ],
    [tell('ReviewSourceExtended', { reviewId, knownTo: '2025-03-31' }), 'Its papers speak to 31 March 2025.'],
    [
      tell('LiveTrackingTakenUp', { reviewId, from: '2025-04-01' }),
      'Tracked here from 1 April 2025. Until then nothing of it counts as overdue or silent.',
    ],
    [
      tell('ReviewResponded', { reviewId, response: words('A strategy was written.'), progress: 'in use', sources }),
      'Response to the review as a whole: “A strategy was written”, said to be in use.',
    ],
    [
      tell('ReviewNoted', { reviewId, about: 'conflict', note: words('Two years are given.'), sources }),
      'Papers disagree. Two years are given.',
    ],
    [
      tell('PapersNoted', { paperNoteId: 'p', about: 'gap', note: words('How many there were'), sources }),
      'The papers do not say. How many there were.',
    ],
  ])('%s', (told, english) => {
    expect(told).toBe(english)
  })
})
