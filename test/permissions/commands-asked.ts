import * as access from '@ledger/access'
import * as actions from '@ledger/actions'
import * as audits from '@ledger/audits'
import * as dissemination from '@ledger/dissemination'
import * as imports from '@ledger/imports'
import * as keeping from '@ledger/keeping'
import { idFrom, type Command, type CommandContext } from '@ledger/kernel'
import * as learning from '@ledger/learning'
import * as partnership from '@ledger/partnership'
import * as recommendations from '@ledger/recommendations'
import * as reviews from '@ledger/reviews'
import type { Deed } from '@ledger/access'
import { actionId, askId, auditId, learningPointId, recommendationId, reviewId, sharedId } from './canary-ledger.js'
import { fieldsIn, isName } from './fields-of-commands.js'
import { keptId, reasonOfHold, titleOf, wordsOfPoint, type KeptThing } from './kept-things.js'
import type { StateLetter } from './matrix.js'

export type CommandClass = new (data: object, context: CommandContext) => Command<object>

/** The kinds of things of a review that a command can name. */
export type Kind =
  | 'review'
  | 'text'
  | 'words of a hold'
  | 'words of a point'
  | 'point'
  | 'recommendation'
  | 'ask'
  | 'action'
  | 'evidence'
  | 'audit'
  | 'shared'
  | KeptThing

export interface Asked {
  readonly name: string
  readonly Sent: CommandClass
  readonly deed: Deed
  readonly names: readonly Kind[]
  /** As much of its data as says what it is about. `id` gives the id of a thing of some kind. */
  readonly data: (id: (kind: Kind) => string) => object
  /** Of its fields, those that name what may be of a review. */
  readonly looksAt: readonly string[]
}

const here = { ...access, ...actions, ...audits, ...dissemination, ...imports, ...keeping, ...learning, ...partnership }
const classes: Readonly<Record<string, unknown>> = { ...here, ...recommendations, ...reviews }

/** Under which key a command names something, and what it is. */
const places: Readonly<Record<string, readonly [kind: Kind, data: (id: string) => object]>> = {
  review: ['review', (reviewId) => ({ reviewId })],
  reviews: ['review', (id) => ({ reviewIds: [id] })],
  point: ['point', (learningPointId) => ({ learningPointId })],
  points: ['point', (id) => ({ learningPointIds: [id] })],
  recommendation: ['recommendation', (recommendationId) => ({ recommendationId })],
  recommendations: ['recommendation', (id) => ({ recommendationIds: [id] })],
  ask: ['ask', (askId) => ({ askId })],
  asks: ['ask', (id) => ({ askIds: [id] })],
  'checked ask': ['ask', (askId) => ({ checks: [{ askId }] })],
  'answered ask': ['ask', (askId) => ({ answers: [{ askId }] })],
  action: ['action', (actionId) => ({ actionId })],
  actions: ['action', (id) => ({ actionIds: [id] })],
  audit: ['audit', (auditId) => ({ auditId })],
  shared: ['shared', (disseminationId) => ({ disseminationId })],
  'into point': ['point', (intoId) => ({ intoId })],
  'covered by': ['recommendation', (coveredById) => ({ coveredById })],
  'by recommendation': ['recommendation', (byRecommendationId) => ({ byRecommendationId })],
  'by ask': ['ask', (byAskId) => ({ byAskId })],
  'by action': ['action', (byActionId) => ({ byActionId })],
  'erased review': ['review', (reviewId) => ({ erases: { kind: 'review', reviewId } })],
  'erased text': ['text', (ref) => ({ erases: { kind: 'text', ref } })],
  'erased words of a hold': ['words of a hold', (ref) => ({ erases: { kind: 'text', ref } })],
  'erased words of a point': ['words of a point', (ref) => ({ erases: { kind: 'text', ref } })],
  'held review': ['review', (reviewId) => ({ holds: { kind: 'review', reviewId } })],
  'held text': ['text', (ref) => ({ holds: { kind: 'text', ref } })],
  'record of a review': ['review', (recordId) => ({ recordId })],
  'record of an audit': ['audit', (recordId) => ({ recordId })],
  'record of evidence': ['evidence', (recordId) => ({ recordId })],
  hold: ['hold', (holdId) => ({ holdId })],
  'hold on a text': ['hold on a text', (holdId) => ({ holdId })],
  request: ['request', (requestId) => ({ requestId })],
  'request for a text': ['request for a text', (requestId) => ({ requestId })],
  'request with mentions': ['request with mentions', (requestId) => ({ requestId })],
  'thing action': ['action', (thingId) => ({ thingId })],
  'thing hold': ['hold', (thingId) => ({ thingId })],
  'thing record': ['review', (thingId) => ({ thingId })],
}

/** What else commands name, none of it of a review: people, agencies, groups and settings; and parts of what is named beside them. */
const others = {
  ...{ personId: idFrom('recorder'), agencyId: idFrom('other agency'), bodyId: idFrom('a group'), importId: idFrom('an import') },
  ...{ glassId: idFrom('no glass'), providerSubject: idFrom('no subject'), classId: null },
}

/** By hand: every key under which commands name what is not of a review. A key that is in no list, and in no row, fails a test. */
export const namesNoReview: ReadonlySet<string> = new Set([
  ...[
    'personId',
    'agencyId',
    'agencyIds',
    'employerId',
    'ownerIds',
    'toIds',
    'testerIds',
    'bodyId',
    'successorId',
    'classId',
    'importId',
    'runId',
  ],
  ...['evidenceId', 'evidenceIds', 'glassId', 'sessionId', 'tokenId'],
])

/** By hand: each deed, its commands, and after each command what it names of reviews. A command that is in no row fails a test. */
const table = `
record-reviews: record-review | retitle-review review | date-review review | extend-review-source review | take-up-live-tracking review |
  respond-to-review review | note-review review | note-papers
record-learning: record-learning-point review | reword-learning-point point | merge-learning-point point, into point |
  answer-learning-point point, recommendations, covered by
make-recommendations: make-recommendation review | reword-recommendation recommendation | address-ask recommendation |
  put-ask recommendation, ask | replace-ask recommendation, ask, by recommendation, by ask
set-proof: ask-for-proof recommendation, ask | lower-proof recommendation, ask | judge-plan recommendation, ask, actions
plan-actions: plan-action review, answered ask | reword-action action | link-action action, ask | unlink-action action, ask |
  change-action-part action, ask | hand-over-action action | stop-action action | reopen-action action | replace-action action, by action |
  set-due-date action | correct-due-date action | extend-due-date action
report-progress: report-action-done action | report-action-progress action | report-action-occurrence action |
  miss-action-occurrence action | name-evidence action | submit-evidence action | withdraw-evidence action |
  reply-to-ask recommendation, ask | say-ask-progress recommendation, ask | report-class-coverage recommendation, ask
check-actions: check-action action, checked ask
audit-practice: promise-audit asks | hold-audit audit | moderate-audit audit | test-practice audit, asks | measure-difference recommendation, ask |
  link-same-gap recommendation, ask, point
close-asks: close-ask recommendation, ask | reopen-ask recommendation, ask | state-opening-position recommendation, ask
share-learning: share-learning reviews, points | report-attendance shared
import: start-import | read-import-row | complete-import
manage-need-to-know: join-review review | leave-review review | open-review-to review | close-review-to review | open-circumstances review |
  close-circumstances review | close-work review | reopen-work review | see-glass-notice review | end-conflict review
seal-review: seal-review review | unseal-review review
hold-review: hold-review review | lift-hold review
declare-conflict: declare-conflict review
break-glass: break-glass review | mend-glass review
disclose: record-disclosure review
manage-people: appoint-person | move-person | record-person-left | invite-person | suspend-person | reinstate-person
manage-roles: grant-role | withdraw-role
end-sessions: end-session | end-sessions | revoke-token | unlink-provider
manage-agencies: register-agency | change-agency-employer | succeed-agency | establish-body | succeed-body
manage-policies: set-policy
set-retention: set-retention-class
review-retention: review-retention record of a review | review-retention record of an audit | review-retention record of evidence
place-legal-hold: place-legal-hold held review | place-legal-hold held text | place-legal-hold | lift-legal-hold hold |
  lift-legal-hold hold on a text
ask-for-erasure: ask-for-erasure erased review | ask-for-erasure erased text | ask-for-erasure erased words of a hold |
  ask-for-erasure erased words of a point | ask-for-erasure
approve-erasure: approve-erasure request | approve-erasure request for a text | approve-erasure request with mentions |
  refuse-erasure request | refuse-erasure request for a text | begin-erasure request | begin-erasure request with mentions |
  record-search request
export-subject-access: record-subject-access-export
`

const classNamed = (name: string): CommandClass => {
  const className = name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const found = classes[className]
  if (typeof found !== 'function') throw new Error(`expected the command ${className} among what the capabilities give, found none`)
  return found as CommandClass
}

const asked = (deed: string, text: string): Asked => {
  const [, name = '', rest = ''] = /^(\S+) ?(.*)$/s.exec(text.trim()) ?? []
  return { ...naming(rest), name, Sent: classNamed(name), deed: deed as Deed }
}

const naming = (rest: string): Pick<Asked, 'names' | 'data' | 'looksAt'> => {
  const named = (rest === '' ? [] : rest.split(',')).map((one) => {
    const place = places[one.trim().replace(/\s+/g, ' ')]
    if (!place) throw new Error(`expected to know what ${one} is of a review`)
    return place
  })
  return {
    names: named.map(([kind]) => kind),
    data: (id) => ({ ...others, ...Object.assign({}, ...named.map(([kind, data]) => data(id(kind)))) }),
    looksAt: named.flatMap(([, data]) => fieldsIn(data('')).filter(isName)),
  }
}

const rows = table.trim().split(/\n(?! )/)

/** Words are kept by whoever may send the command that carries them, about what that is about. */
const keeps = (use: string, deed: Deed, thing: string): Asked => {
  const { data, ...named } = naming(thing)
  const kept = { use, carriedBy: 'another command', fields: [], reason: 'needed' }
  return { name: 'keep-words', Sent: access.KeepWords as CommandClass, deed, ...named, data: (id) => ({ ...data(id), ...kept }) }
}

/** Every command that somebody sends to a partnership, once for each way of naming something, and one that keeps words which another carries. */
export const commandsAsked: readonly Asked[] = [
  ...rows.flatMap((row) => {
    const [deed = '', commands = ''] = row.split(':')
    return commands.split('|').map((one) => asked(deed.trim(), one))
  }),
  keeps('check-action', 'check-actions', 'thing action'),
  keeps('lift-legal-hold', 'place-legal-hold', 'thing hold'),
  keeps('review-retention', 'review-retention', 'thing record'),
]

const ids: Readonly<Record<Kind, (state: StateLetter) => string>> = {
  ...{ review: reviewId, point: learningPointId, recommendation: recommendationId, ask: askId, action: actionId },
  ...{
    audit: auditId,
    shared: sharedId,
    evidence: (state) => idFrom(`evidence ${state}`),
    text: titleOf,
    'words of a hold': reasonOfHold,
    'words of a point': wordsOfPoint,
  },
  ...{ hold: (state) => keptId('hold', state), 'hold on a text': (state) => keptId('hold on a text', state) },
  ...{ request: (state) => keptId('request', state), 'request for a text': (state) => keptId('request for a text', state) },
  'request with mentions': (state) => keptId('request with mentions', state),
}

export const idIn =
  (state: StateLetter) =>
  (kind: Kind): string =>
    ids[kind](state)

/** What a command names where nothing of the kind is there. */
export const idOfNothing = (kind: Kind): string =>
  kind === 'text' || kind.startsWith('words of') ? `${idFrom('what is not there')}/title` : idFrom('what is not there')
