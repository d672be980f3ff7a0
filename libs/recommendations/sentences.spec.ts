import { onDay, words } from '@ledger/kernel'
import { spoken } from '../../test/dsl/spoken.js'
import type { Addressee } from './index.js'
import { recommendationSentences } from './index.js'

const tell = spoken(recommendationSentences)
const ofAsk = { askId: 'A', recommendationId: 'R' }
const reason = words('No staff.')
const to = (addressee: Addressee) => tell('AskAddressed', { ...ofAsk, addressee })

describe('a recommendation in plain English', () => {
  it.each([
    [
      tell('RecommendationMade', {
        recommendationId: 'R',
        reviewId: 'V',
        number: '1',
        text: words('Call every family.'),
        themes: [],
        sources: [],
      }),
      'Recommendation 1 made: “Call every family”.',
    ],
    [tell('RecommendationReworded', { recommendationId: 'R', text: words('Call.') }), 'Reworded: “Call”.'],
    [to({ kind: 'agency', agencyId: 'the hospital' }), 'Addressed to the hospital.'],
    [to({ kind: 'class', name: 'every school', bodies: 125, line: null }), 'Addressed to every school (125 in all).'],
    [to({ kind: 'class', name: 'every school', bodies: null, line: null }), 'Addressed to every school; how many there are is not known.'],
    [to({ kind: 'partnership' }), 'Addressed to the partnership itself.'],
    [to({ kind: 'outside', name: 'the Home Office' }), 'Addressed to the Home Office, outside the partnership.'],
    [to({ kind: 'not stated' }), 'Addressed to nobody that the papers name.'],
    [tell('AskPut', { ...ofAsk, replyDue: onDay('2025-07-31') }), 'A reply to the ask A was asked for, by 31 July 2025.'],
    [tell('AskPut', { ...ofAsk, replyDue: null }), 'A reply to the ask A was asked for; no date was given.'],
    [tell('AskReplied', { ...ofAsk, reply: 'not accepted', reason }), 'Reply to the ask A: not accepted (No staff).'],
    [tell('AskReplied', { ...ofAsk, reply: 'already done', reason: null }), 'Reply to the ask A: already done, they say.'],
    [tell('AskProgressSaid', { ...ofAsk, word: 'plan exists', note: null }), 'Said of the ask A: a plan exists.'],
    [tell('AskProgressSaid', { ...ofAsk, word: 'done', note: words('All wards') }), 'Said of the ask A: done. All wards.'],
    [tell('ClassCoverageReported', { ...ofAsk, reached: 87, of: 125 }), 'Said of the ask A: 87 of 125 have done it.'],
    [
      tell('ClassCoverageReported', { ...ofAsk, reached: 87, of: null }),
      'Said of the ask A: 87 have done it; how many there are is not known.',
    ],
    [tell('ProofAsked', { ...ofAsk, proof: 'seen', measure: true }), 'For the ask A, the proof asked for is “seen” with a measure.'],
    [
      tell('ProofLowered', { ...ofAsk, from: 'held at re-check', fromMeasure: false, to: 'seen', toMeasure: false, reason }),
      'For the ask A, the proof asked for was lowered from “held at re-check” to “seen” (No staff).',
    ],
    [
      tell('PlanJudged', { ...ofAsk, judgement: 'sufficient', actionIds: ['rota'], reason: null }),
      'The plan for the ask A was judged sufficient, with 1 action before the group.',
    ],
    [
      tell('PlanJudged', { ...ofAsk, judgement: 'not sufficient', actionIds: [], reason }),
      'The plan for the ask A was judged not sufficient, with no actions before the group (No staff).',
    ],
    [
      tell('OpeningPositionStated', { ...ofAsk, minute: '2024-11/7', reason: null }),
      'For the ask A: closed before this ledger, by minute 2024-11/7. Proof is not held.',
    ],
    [tell('AskClosed', { ...ofAsk, closing: 'closed, not done', reason }), 'For the ask A: closed, not done (No staff).'],
    [tell('AskReplaced', { ...ofAsk, byAskId: 'B', byRecommendationId: 'R', reason }), 'For the ask A: replaced by the ask B (No staff).'],
    [tell('AskReopened', { ...ofAsk, reason }), 'Opened again: the ask A (No staff). The closing stays on record.'],
    [
      tell('SameGapLearned', { ...ofAsk, learningPointId: 'L', note: null }),
      'New learning shows the same gap as the ask A: the learning point L.',
    ],
    [
      tell('DifferenceMeasured', { ...ofAsk, difference: 'consistent', note: null }),
      'Difference measured for the ask A: consistent with a difference; the cause is not claimed.',
    ],
  ])('%s', (told, english) => {
    expect(told).toBe(english)
  })
})
