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
import type { StateLetter } from './matrix.js'

export type CommandClass = new (data: object, context: CommandContext) => Command<object>

/** The kinds of things of a review that a command can name. */
export type Kind = 'review' | 'point' | 'recommendation' | 'ask' | 'action' | 'audit' | 'shared'

export interface Asked {
  readonly name: string
  readonly Sent: CommandClass
  readonly deed: Deed
  readonly names: readonly Kind[]
  /** As much of its data as says what it is about. `id` gives the id of a thing of some kind. */
  readonly data: (id: (kind: Kind) => string) => object
}

const here = { ...access, ...actions, ...audits, ...dissemination, ...imports, ...keeping, ...learning, ...partnership }
const classes: Readonly<Record<string, unknown>> = { ...here, ...recommendations, ...reviews }

const keys: Readonly<Record<string, readonly [key: string, Kind]>> = {
  review: ['reviewId', 'review'],
  point: ['learningPointId', 'point'],
  recommendation: ['recommendationId', 'recommendation'],
  ask: ['askId', 'ask'],
  action: ['actionId', 'action'],
  audit: ['auditId', 'audit'],
  shared: ['disseminationId', 'shared'],
  'into point': ['intoId', 'point'],
  'by recommendation': ['byRecommendationId', 'recommendation'],
  'by ask': ['byAskId', 'ask'],
  'by action': ['byActionId', 'action'],
}

/** What else commands name, none of it of a review. */
const others = {
  ...{ personId: idFrom('recorder'), agencyId: idFrom('other agency'), bodyId: idFrom('a group'), importId: idFrom('an import') },
  ...{
    requestId: idFrom('a request'),
    recordId: idFrom('a record'),
    glassId: idFrom('no glass'),
    providerSubject: idFrom('no subject'),
    holdId: idFrom('a hold'),
    classId: null,
  },
}

/** By hand: each deed, its commands, and after each command what it names of reviews. A command that is in no row fails a test. */
const table = `
record-reviews: record-review | retitle-review review | date-review review | extend-review-source review | take-up-live-tracking review |
  respond-to-review review | note-review review | note-papers
record-learning: record-learning-point review | reword-learning-point point | merge-learning-point point, into point |
  answer-learning-point point
make-recommendations: make-recommendation review | reword-recommendation recommendation | address-ask recommendation |
  put-ask recommendation, ask | replace-ask recommendation, ask, by recommendation, by ask
set-proof: ask-for-proof recommendation, ask | lower-proof recommendation, ask | judge-plan recommendation, ask
plan-actions: plan-action review, ask | reword-action action | link-action action, ask | unlink-action action, ask |
  change-action-part action, ask | hand-over-action action | stop-action action | reopen-action action | replace-action action, by action |
  set-due-date action | correct-due-date action | extend-due-date action
report-progress: report-action-done action | report-action-progress action | report-action-occurrence action |
  miss-action-occurrence action | name-evidence action | submit-evidence action | withdraw-evidence action |
  reply-to-ask recommendation, ask | say-ask-progress recommendation, ask | report-class-coverage recommendation, ask
check-actions: check-action action, ask
audit-practice: promise-audit | hold-audit | moderate-audit audit | test-practice ask | measure-difference recommendation, ask |
  link-same-gap recommendation, ask, point
close-asks: close-ask recommendation, ask | reopen-ask recommendation, ask | state-opening-position recommendation, ask
share-learning: share-learning review, point | report-attendance shared
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
review-retention: review-retention
place-legal-hold: place-legal-hold | lift-legal-hold
ask-for-erasure: ask-for-erasure
approve-erasure: approve-erasure | refuse-erasure | begin-erasure | record-search
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
  const named = rest === '' ? [] : rest.split(',').map((one) => keys[one.trim().replace(/\s+/g, ' ')] ?? (['nothing', 'review'] as const))
  return {
    ...{ name, Sent: classNamed(name), deed: deed as Deed },
    names: named.map(([, kind]) => kind),
    data: (id) => ({ ...others, ...Object.fromEntries(named.map(([key, kind]) => [key, id(kind)])) }),
  }
}

const rows = table.trim().split(/\n(?! )/)

/** Every command that somebody sends to a partnership, and one that keeps words which another carries. */
export const commandsAsked: readonly Asked[] = [
  ...rows.flatMap((row) => {
    const [deed = '', commands = ''] = row.split(':')
    return commands.split('|').map((one) => asked(deed.trim(), one))
  }),
  {
    ...{ name: 'keep-words', Sent: access.KeepWords as CommandClass, deed: 'check-actions', names: ['action'] },
    data: (id) => ({ use: 'check-action', carriedBy: 'a check', thingId: id('action'), fields: [], reason: 'needed' }),
  },
]

const ids: Readonly<Record<Kind, (state: StateLetter) => string>> = {
  ...{ review: reviewId, point: learningPointId, recommendation: recommendationId, ask: askId, action: actionId },
  ...{ audit: auditId, shared: sharedId },
}

export const idIn =
  (state: StateLetter) =>
  (kind: Kind): string =>
    ids[kind](state)
