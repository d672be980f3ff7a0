import { words, type FuzzyDate } from '@ledger/kernel'
import type { Addressee, AskClosed, Proof, Reply } from '@ledger/recommendations/contract'
import { happened, type Happened, type Telling } from './log.js'
import { subGroup } from './the-partnership.js'

/** Whichever ask is meant; the first unless named. Each is of the recommendation of the same name. */
const of = (askId: string) => ({ askId, recommendationId: recommendationOf(askId) })

/** `ask` is of `recommendation`, `ask 2` of `recommendation 2`, `ask 2b` too. */
const recommendationOf = (askId: string): string =>
  askId.replace('ask', 'recommendation').replace(/[a-z]$/, (last) => (/\d/.test(askId) ? '' : last))

export const recommended = (recommendationId = 'recommendation', reviewId = 'review', telling: Telling = { on: '2023-11-01' }): Happened =>
  happened('RecommendationMade', { recommendationId, reviewId, number: '1', text: words('do this'), themes: [], sources: [] }, telling)

export const addressed = (to: Addressee | string = 'council', askId = 'ask', telling: Telling = {}): Happened =>
  happened('AskAddressed', { ...of(askId), addressee: typeof to === 'string' ? { kind: 'agency', agencyId: to } : to }, telling)

export const put = (replyDue: FuzzyDate | null, telling: Telling = {}, askId = 'ask'): Happened =>
  happened('AskPut', { ...of(askId), replyDue }, telling)

export const replied = (reply: Reply, telling: Telling = {}, askId = 'ask', reason: string | null = null): Happened =>
  happened('AskReplied', { ...of(askId), reply, reason: reason === null ? null : words(reason) }, telling)

export const said = (word: 'plan exists' | 'not started' | 'in progress' | 'done', telling: Telling = {}, askId = 'ask'): Happened =>
  happened('AskProgressSaid', { ...of(askId), word, note: null }, telling)

export const covered = (reached: number, bodies: number | null, telling: Telling = {}, askId = 'ask'): Happened =>
  happened('ClassCoverageReported', { ...of(askId), reached, of: bodies }, telling)

export const proofAsked = (proof: Proof, measure = false, telling: Telling = {}, askId = 'ask'): Happened =>
  happened('ProofAsked', { ...of(askId), proof, measure }, { by: subGroup(), ...telling })

export const proofLowered = (from: Proof, to: Proof, telling: Telling = {}, askId = 'ask'): Happened =>
  happened('ProofLowered', { ...of(askId), from, fromMeasure: false, to, toMeasure: false, reason: words('too dear') }, telling)

export const judged = (
  judgement: 'sufficient' | 'not sufficient',
  actionIds: readonly string[],
  telling: Telling = {},
  askId = 'ask',
): Happened =>
  happened(
    'PlanJudged',
    { ...of(askId), judgement, actionIds, reason: judgement === 'sufficient' ? null : words('too thin') },
    { by: subGroup('council'), ...telling },
  )

export const openingPosition = (minute: string, telling: Telling = {}, askId = 'ask'): Happened =>
  happened('OpeningPositionStated', { ...of(askId), minute, reason: null }, { by: subGroup('council'), ...telling })

export const closed = (closing: AskClosed['data']['closing'], telling: Telling = {}, askId = 'ask'): Happened =>
  happened('AskClosed', { ...of(askId), closing, reason: words('no longer') }, { by: subGroup('council'), ...telling })

export const replaced = (byAskId: string, telling: Telling = {}, askId = 'ask'): Happened =>
  happened(
    'AskReplaced',
    { ...of(askId), byAskId, byRecommendationId: recommendationOf(byAskId), reason: words('theirs') },
    { by: subGroup('council'), ...telling },
  )

export const reopened = (telling: Telling = {}, askId = 'ask'): Happened =>
  happened('AskReopened', { ...of(askId), reason: words('not settled') }, telling)

export const sameGap = (learningPointId: string, telling: Telling = {}, askId = 'ask'): Happened =>
  happened('SameGapLearned', { ...of(askId), learningPointId, note: null }, { by: subGroup('council'), ...telling })

export const measured = (difference: 'consistent' | 'not consistent' | 'cannot tell', telling: Telling = {}, askId = 'ask'): Happened =>
  happened('DifferenceMeasured', { ...of(askId), difference, note: null }, telling)
