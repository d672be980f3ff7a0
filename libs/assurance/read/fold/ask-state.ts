import { textRef, type IsoDate } from '@ledger/kernel'
import { answerOf } from '../answer/answer-of.js'
import type { Addressee, AskState, Policy, ProofAsked, Tracking } from '../answer/state/ask-state.js'
import { lastOf } from '../answer/state/fact.js'
import type { ProofReachedBefore } from '../answer/state/test.js'
import { actionOfAsk } from './action-of-ask.js'
import { decisionOf, factOf, isA, type CaseFact, type Of } from './case-fact.js'
import type { CaseFile } from './case-file.js'
import { closureOf, repliesOf } from './decisions-on-ask.js'
import { whoseWork, type WhoseWork } from './independence.js'
import { isInThePlan, planOfAsk } from './plan-of-ask.js'
import { promisedFor, testsOfAsk } from './tests-of-ask.js'

/** Everything the facts say about an ask for a question date; nothing where it was never addressed. */
export const askStateOf = (file: CaseFile, askId: string, today: IsoDate): Omit<AskState, 'reachedBefore'> | undefined => {
  const facts = file.ofAsk.get(askId) ?? []
  const addressed = facts.find(isA('AskAddressed'))
  const made = addressed && file.ofRecommendation.get(addressed.data.recommendationId)?.find(isA('RecommendationMade'))
  if (!addressed || !made) return undefined
  const addressee = addresseeOf(file, addressed)
  const addresseeId = addresseeIdOf(file, addressed)
  const actions = (file.actionsOfAsk.get(askId) ?? []).flatMap(
    (actionId) => actionOfAsk(file, actionId, { askId, addressed, addresseeId }) ?? [],
  )
  const tests = testsOfAsk(file, askId, workOnAsk(file, askId, addressed, addresseeId))
  const promised = promisedFor(file, askId, tests)
  const put = facts.findLast(isA('AskPut'))
  const planSaid = facts.filter(isA('AskProgressSaid')).findLast(({ data }) => data.word === 'plan exists')
  const coverage = facts.findLast(isA('ClassCoverageReported'))
  const difference = facts.findLast(isA('DifferenceMeasured'))
  return {
    askId,
    recommendationId: made.data.recommendationId,
    addressed: factOf(addressed, [
      made,
      ...(addresseeId === null ? [] : (file.ofAgency.get(addresseeId) ?? []).filter(isA('AgencyRegistered'))),
    ]),
    addressee,
    recommendedOn: made.occurredOn,
    tracking: trackingOf(file.ofReview.get(made.data.reviewId) ?? [], today),
    put: put ? { ...factOf(put), replyDue: put.data.replyDue } : null,
    replies: repliesOf(facts),
    wholeAsk: wholeAskOf(facts),
    planSaid: planSaid ? factOf(planSaid) : null,
    coverage: coverage ? { ...factOf(coverage), reached: coverage.data.reached, of: coverage.data.of } : null,
    actions,
    plan: planOfAsk(file, askId, facts, actions),
    tests,
    sameGap: facts.filter(isA('SameGapLearned')).map((fact) => ({
      ...factOf(fact),
      kind: 'learning',
      learningPointId: fact.data.learningPointId,
      note: fact.data.note && textRef(fact.id, 'note'),
    })),
    proofAsked: proofAskedOf(facts),
    ...closureOf(facts),
    signOffs: [],
    difference: difference ? { ...factOf(difference), says: difference.data.difference } : null,
    testDue: promised.test,
    recheckDue: promised.recheck,
    policy: policyOn(file.policies, today),
  }
}

/** The last word on how far the whole ask is; that a plan exists is no such word, and takes none back. */
const wholeAskOf = (facts: readonly CaseFact[]): AskState['wholeAsk'] => {
  let word: AskState['wholeAsk'] = null
  for (const fact of facts.filter(isA('AskProgressSaid')))
    if (fact.data.word !== 'plan exists') word = { ...factOf(fact), says: fact.data.word, note: fact.data.note && textRef(fact.id, 'note') }
  return word
}

/** An agency that stands outside the partnership is asked as others are. */
const addresseeOf = (file: CaseFile, { data: { addressee } }: Of<'AskAddressed'>): Addressee => {
  const outside = addressee.kind === 'agency' ? file.outsideAgencies.get(addressee.agencyId) : undefined
  return outside === undefined ? addressee : { kind: 'outside', name: outside }
}

const addresseeIdOf = ({ partnershipId }: CaseFile, { data: { addressee } }: Of<'AskAddressed'>): string | null => {
  if (addressee.kind === 'agency') return addressee.agencyId
  return addressee.kind === 'partnership' ? partnershipId : null
}

/** Everybody whose work an ask is: the addressee, and the owners and claimants of every action that ever answered it. */
const workOnAsk = (file: CaseFile, askId: string, addressed: CaseFact, addresseeId: string | null): WhoseWork => {
  const actions = (file.actionsOfAsk.get(askId) ?? []).map((actionId) => file.ofAction.get(actionId) ?? [])
  const works = actions.map((action) => whoseWork(action, addressed, addresseeId))
  return {
    agencyIds: [...new Set([...(addresseeId === null ? [] : [addresseeId]), ...works.flatMap(({ agencyIds }) => agencyIds)])],
    personIds: works.flatMap(({ personIds }) => personIds),
    facts: [...works.flatMap(({ facts }) => facts), ...actions.flatMap((action) => action.filter(isInThePlan(askId)))],
  }
}

const trackingOf = (ofReview: readonly CaseFact[], today: IsoDate): Tracking => {
  const recorded = ofReview.find(isA('ReviewRecorded'))
  const extended = ofReview.findLast(isA('ReviewSourceExtended'))
  const live = ofReview.findLast(
    (fact): fact is Of<'LiveTrackingTakenUp'> => fact.type === 'LiveTrackingTakenUp' && fact.data.from <= today,
  )
  const knownTo = (extended ?? recorded)?.data.knownTo ?? null
  const events = [recorded, extended, live].flatMap((fact) => (fact ? [fact.id] : []))
  return live ? { kind: 'live', from: live.data.from, events, knownTo } : { kind: 'history', events, knownTo }
}

const proofAskedOf = (facts: readonly CaseFact[]): readonly ProofAsked[] =>
  facts
    .filter(isA('ProofAsked', 'ProofLowered'))
    .map((fact) =>
      fact.type === 'ProofAsked'
        ? { ...decisionOf(fact, null), proof: fact.data.proof, measure: fact.data.measure }
        : { ...decisionOf(fact, textRef(fact.id, 'reason')), proof: fact.data.to, measure: fact.data.toMeasure },
    )

/** Where a partnership has set no policy: two years, half a year, four weeks. */
export const UNSET: Policy = { version: 'none set', events: [], shelfLifeMonths: 24, recheckIntervalMonths: 6, dueSoonDays: 28 }

const policyOn = (policies: readonly Of<'PolicySet'>[], today: IsoDate): Policy => {
  const inForce = policies.filter(({ data }) => data.from === null || data.from <= today)
  const last = inForce.reduce<Of<'PolicySet'> | undefined>(
    (latest, one) => (latest && (latest.data.from ?? '') > (one.data.from ?? '') ? latest : one),
    undefined,
  )
  return last ? { ...last.data, version: last.data.policyVersion, events: [last.id] } : UNSET
}

/** Proof asked for that was on record before each finding against it, found by asking the table as it stood then. */
export const proofReachedBefore = (
  state: Omit<AskState, 'reachedBefore'>,
  asIt: (position: string) => Omit<AskState, 'reachedBefore'> | undefined,
): readonly ProofReachedBefore[] => {
  const against = [
    ...state.tests.filter(({ result, gapBack }) => result === 'not found' || (result === 'partly' && gapBack === 'yes')),
    ...state.sameGap,
  ]
  return against.flatMap((finding) => {
    const before = asIt(finding.position)
    if (!before) return []
    const { reached, proofAsked, events } = answerOf({ ...before, reachedBefore: [] }, finding.day)
    const named = new Set(events)
    const last = lastOf([...before.actions.flatMap(({ checks }) => checks), ...before.tests].filter(({ event }) => named.has(event)))
    return reached && proofAsked && last ? [{ ...last, also: [...last.also, ...events], proof: proofAsked.proof }] : []
  })
}
