import { words } from '@ledger/kernel'
import { spoken } from '../../test/dsl/spoken.js'
import { keepingSentences } from './index.js'

const tell = spoken(keepingSentences)

describe('keeping and forgetting in plain English', () => {
  it.each([
    [
      tell('RetentionClassSet', {
        ...{ classId: 'C', name: 'Accounts', appliesTo: 'account of a person', reviewAfterMonths: 1, from: '2026-04-01' },
        basis: words('we agreed so.'),
      }),
      'Accounts, from 1 April 2026: every account of a person is looked at again after 1 month, because “we agreed so”.',
    ],
    [
      tell('RetentionReviewed', { recordId: 'R', outcome: 'keep', until: '2030-04-01', reason: words('its actions are not tested') }),
      'Looked at, and kept until 1 April 2030, because “its actions are not tested”.',
    ],
    [
      tell('RetentionReviewed', { recordId: 'R', outcome: 'erase', until: null, reason: words('nobody needs it') }),
      'Looked at, and no longer needed: its words are to be erased, because “nobody needs it”.',
    ],
    [
      tell('LegalHoldPlaced', {
        holdId: 'H',
        holds: { kind: 'partnership' },
        reason: words('an inquiry'),
        authority: words('the inquiry'),
      }),
      'Legal hold on everything of the partnership, by authority of “the inquiry”: nothing of it may be erased.',
    ],
    [tell('LegalHoldLifted', { holdId: 'H', reason: words('it is over') }), 'A legal hold was lifted, because “it is over”.'],
    [
      tell('ErasureAsked', {
        ...{ requestId: 'Q', erases: { kind: 'text', ref: 'e/note' }, refs: ['e/note'], reviewIds: [], ground: 'slip-of-the-pen' },
        reason: words('a name stood in it'),
      }),
      'Asked to erase one text (a slip of the pen), because “a name stood in it”. Two others must approve.',
    ],
    [tell('ErasureApproved', { requestId: 'Q' }), 'The request to erase was approved by one of the two who must.'],
    [tell('ErasureRefused', { requestId: 'Q', reason: words('no') }), 'The request to erase was refused, because “no”. The words stay.'],
    [tell('ErasureBegun', { requestId: 'Q' }), 'Two had approved and nothing held it: the words were erased.'],
    [
      tell('ErasureSearched', { requestId: 'Q', searched: [{ file: 'f', bytes: 1, found: false }] }),
      '1 file was searched for the erased words: they are in none.',
    ],
  ])('%s', (told, english) => {
    expect(told).toBe(english)
  })
})
