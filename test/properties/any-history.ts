import fc from 'fast-check'
import { onDay, unknown, type Who } from '@ledger/kernel'
import type { Happened, Telling } from '../dsl/log.js'
import * as action from '../dsl/the-action.js'
import * as ask from '../dsl/the-ask.js'
import * as audit from '../dsl/the-audit.js'
import * as all from '../dsl/the-partnership.js'

const { person, subGroup } = all

export const ASKS = ['ask', 'ask 2', 'ask 2b'] as const
const ACTIONS = ['one', 'two', 'three', 'four'] as const
const AGENCIES = ['council', 'council housing', 'trust', 'police', 'partnership', 'far hospital'] as const
const DAYS = ['2024-01-10', '2024-03-01', '2024-06-01', '2024-09-15', '2025-01-20', '2025-04-01', '2025-11-01', '2026-02-01'] as const

const askId = fc.constantFrom(...ASKS)
const actionId = fc.constantFrom(...ACTIONS)
const agencyId = fc.constantFrom(...AGENCIES)
const auditId = fc.constantFrom('audit', 'audit 2', 'audit 3')
const day = fc.constantFrom(...DAYS)
const date = day.map(onDay)
const part = fc.constantFrom('necessary', 'necessary', 'supporting')
const distance = fc.constantFrom('independent', 'independent', 'same employer, other line', 'not independent', 'cannot be told')

const someone: fc.Arbitrary<Who> = fc.oneof(
  fc
    .tuple(fc.constantFrom('ann', 'ben', 'cat'), fc.uniqueArray(agencyId, { minLength: 1, maxLength: 2 }))
    .map(([id, ids]) => person(id, ...ids)),
  fc.uniqueArray(agencyId, { maxLength: 3 }).map((ids) => subGroup(...ids)),
  fc.constant(unknown),
)

/** Recorded some time after the event before it; happened that day, earlier, or nobody says when. */
const telling: fc.Arbitrary<Telling> = fc
  .record({ by: someone, recorded: fc.option(day, { nil: undefined }), on: fc.oneof(fc.constant(null), day) })
  .map(({ recorded, ...rest }) => (recorded === undefined ? rest : { ...rest, recorded }))

const of = <Args extends readonly unknown[]>(
  build: (...args: Args) => Happened,
  ...args: { [Place in keyof Args]: fc.Arbitrary<Args[Place]> }
): fc.Arbitrary<Happened> => fc.tuple(...(args as unknown as fc.Arbitrary<unknown>[])).map((given) => build(...(given as unknown as Args)))

/** Two pieces of evidence for each action. */
const item = (build: (evidenceId: string, actionId: string, telling: Telling) => Happened) =>
  fc.tuple(fc.constantFrom('a', 'b'), actionId, telling).map(([which, id, when]) => build(`${id} ${which}`, id, when))

const aPlan = fc
  .record({
    id: actionId,
    answers: fc.uniqueArray(fc.record({ askId, part }), { maxLength: 2, selector: (answer) => answer.askId }),
    ownerIds: fc.uniqueArray(agencyId, { maxLength: 2 }),
    repeats: fc.constantFrom('once', 'once', 'recurring', 'standing'),
    due: fc.option(date, { nil: null }),
    telling,
  })
  .map(({ id, telling: when, ...known }) => action.planned(id, known, when))

const aboutActions = fc.oneof(
  aPlan,
  of(action.linked, actionId, part, telling, askId),
  of(action.unlinked, actionId, telling, askId),
  of(action.madePart, actionId, part, telling, askId),
  of(action.reworded, actionId, fc.boolean(), telling),
  of(action.dueMoved, actionId, date, date, telling),
  of(action.progress, actionId, fc.constantFrom('not started', 'in progress'), telling),
  of(action.done, actionId, telling),
  of(action.done, actionId, telling),
  of(action.doneOnceMore, actionId, fc.option(date, { nil: null }), telling),
  item(action.evidenceNamed),
  item(action.evidencePutIn),
  item(action.evidencePutIn),
  item(action.evidenceTakenBack),
  of(action.stopped, actionId, telling),
  of(action.replacedBy, actionId, actionId, telling),
  of(action.openedAgain, actionId, telling),
  of(action.handedOver, actionId, fc.constant([]), fc.uniqueArray(agencyId, { minLength: 1, maxLength: 2 }), telling),
)

const aCheck = fc
  .record({
    by: someone,
    telling,
    finding: fc.constantFrom('shown', 'shown', 'shown', 'more needed'),
    as: distance,
    askIds: fc.uniqueArray(askId, { minLength: 1, maxLength: 3 }),
    id: actionId,
  })
  .map(({ by, telling: when, id, ...check }) => action.checked(by, { ...when, by }, check, id))

const aboutAsks = fc.oneof(
  of(ask.put, fc.option(date, { nil: null }), telling, askId),
  of(
    ask.replied,
    fc.constantFrom('accepted', 'in part', 'another way', 'already done', 'not accepted', 'not classified'),
    telling,
    askId,
    fc.constantFrom(null, 'so'),
  ),
  of(ask.said, fc.constantFrom('plan exists', 'not started', 'in progress', 'done'), telling, askId),
  of(ask.covered, fc.nat(4), fc.constantFrom(4, null), telling, askId),
  of(ask.proofAsked, fc.constantFrom('seen', 'seen in practice', 'held at re-check'), fc.boolean(), telling, askId),
  of(ask.judged, fc.constantFrom('sufficient', 'sufficient', 'not sufficient'), fc.uniqueArray(actionId, { maxLength: 2 }), telling, askId),
  of(ask.closed, fc.constantFrom('closed, not done', 'no longer applies'), telling, askId),
  of(ask.reopened, telling, askId),
  of(ask.reopened, telling, askId),
  of(ask.sameGap, fc.constant('point'), telling, askId),
  of(ask.measured, fc.constantFrom('consistent', 'not consistent', 'cannot tell'), telling, askId),
)

const aTest = fc
  .record({
    id: auditId,
    result: fc.constantFrom('found', 'found', 'mostly', 'partly', 'not found', 'could not tell'),
    telling,
    as: distance,
    askIds: fc.uniqueArray(askId, { minLength: 1, maxLength: 3 }),
    testerIds: fc.uniqueArray(agencyId, { maxLength: 2 }),
    moderated: fc.boolean(),
    wholeClass: fc.boolean(),
    gapBack: fc.constantFrom('yes', 'no', 'not said'),
  })
  .map(({ id, result, telling: when, ...known }) => audit.tested(id, result, when, known))

const aboutAudits = fc.oneof(
  aTest,
  aTest,
  of(audit.moderated, auditId, telling),
  of(audit.promised, auditId, fc.option(date, { nil: null }), telling),
)

const aboutTheRest = fc.oneof(
  of(all.employed, agencyId, agencyId, day, telling),
  of(all.succeeded, agencyId, agencyId, day, telling),
  of(all.papersSpeakTo, day, fc.constantFrom('review', 'old review'), telling),
  of(all.liveFrom, day, fc.constant('old review'), telling),
  fc
    .tuple(fc.constantFrom('2', '3'), fc.constantFrom(12, 36), day, telling)
    .map(([version, shelfLifeMonths, from, when]) => all.policy(version, { shelfLifeMonths, from }, when)),
)

/** The addressee of each ask, so that every kind is met. */
const addressees = fc.tuple(
  fc.constantFrom('council', 'trust'),
  fc.constantFrom<Parameters<typeof ask.addressed>[0]>(
    'trust',
    { kind: 'partnership' },
    { kind: 'not stated' },
    { kind: 'class', name: 'schools', bodies: 4, line: 3 },
  ),
  fc.constantFrom<Parameters<typeof ask.addressed>[0]>('police', 'far hospital', { kind: 'outside', name: 'the Home Office' }),
)

/**
 * Some history of Exampleshire: three asks of two recommendations, one of a review that began as history. Events come in any order and from anybody,
 * back-dated or not, as long as an action is planned before anything is said of it.
 */
export const anyHistory: fc.Arbitrary<readonly Happened[]> = fc
  .tuple(
    addressees,
    fc.array(aPlan, { maxLength: 3 }),
    fc.array(
      fc.oneof(
        { weight: 10, arbitrary: aboutActions },
        { weight: 4, arbitrary: aCheck },
        { weight: 6, arbitrary: aboutAsks },
        { weight: 3, arbitrary: aboutAudits },
        { weight: 1, arbitrary: aboutTheRest },
      ),
      { minLength: 5, maxLength: 45 },
    ),
  )
  .map(([[first, second, third], plans, events]) => [
    ...all.exampleshire,
    all.review('old review', { knownTo: '2024-06-30' }),
    ask.recommended(),
    ask.recommended('recommendation 2', 'old review', { on: '2022-01-01' }),
    ask.addressed(first, 'ask'),
    ask.addressed(second, 'ask 2'),
    ask.addressed(third, 'ask 2b'),
    ...inTurn([...plans, ...events]),
  ])

/** Without what is said of an action that is not planned yet, and without a second making of anything. */
const inTurn = (events: readonly Happened[]): readonly Happened[] => {
  const known = new Set<string>()
  const made = (id: string): boolean => known.size < known.add(id).size
  return events.filter(({ type, data }) => {
    if (!('actionId' in data)) return true
    if (type === 'ActionPlanned') return made(data.actionId)
    if (!known.has(data.actionId)) return false
    return (type === 'EvidenceNamed' || type === 'EvidenceSubmitted') && 'evidenceId' in data ? made(data.evidenceId) : true
  })
}
