import { words, type Who } from '@ledger/kernel'
import { decidedBy, given, on, told } from '../../../test/dsl/given.js'
import type { Held } from '../events/index.js'
import { approveErasure } from './approve-erasure/approve-erasure.js'
import { askForErasure, type AskForErasureData } from './ask-for-erasure/ask-for-erasure.js'
import { beginErasure } from './begin-erasure/begin-erasure.js'
import type { HoldEvent, LiveHold, Reach } from './holds.js'
import { recordSearch } from './record-search/record-search.js'
import { refuseErasure } from './refuse-erasure/refuse-erasure.js'
import type { RequestEvent } from './request.js'

const person = (personId: string): Who => ({ kind: 'person', personId, agencyIds: [] })
const by = (personId: string) => ({ said: person(personId), decided: person(personId), recorded: person(personId) })
const today = on('2026-06-04')
const requestId = 'REQUEST'
const wish: AskForErasureData = {
  ...{ erases: { kind: 'person', personId: 'P' }, ground: 'right-to-erasure', reason: words('They asked'), withMentions: true },
}
const found = { found: 'there', refs: ['e/note'], reviewIds: ['R'] } as const
const { withMentions: _, ...said } = wish
const asked = told<RequestEvent>(
  { type: 'ErasureAsked', data: { requestId, refs: found.refs, reviewIds: found.reviewIds, ...said } },
  by('asker'),
)
const approvedBy = (personId: string) => told<RequestEvent>({ type: 'ErasureApproved', data: { requestId } }, by(personId))
const refused = told<RequestEvent>({ type: 'ErasureRefused', data: { requestId, reason: words('It names nobody') } })
const reach: Reach = { personIds: ['P'], refs: ['e/note'], reviewIds: ['R'] }
const held = (holds: Held): readonly LiveHold[] => [{ holdId: 'H', holds }]
const free = { live: [], reach }

/** Every way in which a hold can cover it. */
const covering: readonly Held[] = [
  { kind: 'partnership' },
  { kind: 'review', reviewId: 'R' },
  { kind: 'person', personId: 'P' },
  { kind: 'text', ref: 'e/note' },
]
const elsewhere: readonly Held[] = [
  { kind: 'review', reviewId: 'OTHER' },
  { kind: 'person', personId: 'OTHER' },
  { kind: 'text', ref: 'other/note' },
]

describe('ask for erasure', () => {
  it('names every text that would go', () => {
    given(askForErasure)
      .when(wish, found, today)
      .then({ type: 'ErasureAsked', data: { requestId: 'NEW', refs: ['e/note'], reviewIds: ['R'], ...said } })
  })

  it('is refused where there is nothing, where it is gone, and without a reason', () => {
    given(askForErasure)
      .when(wish, { ...found, found: 'unknown' }, today)
      .thenRefused('nothing-to-erase')
    given(askForErasure)
      .when(wish, { ...found, found: 'erased' }, today)
      .thenRefused('already-erased')
    given(askForErasure)
      .when({ ...wish, reason: words(' ') }, found, today)
      .thenRefused('reason-missing')
    given(askForErasure, asked).when(wish, found, today).thenRefused('already-asked')
  })
})

describe('approve erasure', () => {
  it('is done by two others', () => {
    const event = { type: 'ErasureApproved', data: { requestId } } as const
    given(approveErasure, asked)
      .when({ requestId }, free, decidedBy(person('one')))
      .then(event)
    given(approveErasure, asked, approvedBy('one'))
      .when({ requestId }, free, decidedBy(person('two')))
      .then(event)
  })

  it('is refused to whoever asked, to whoever approved before, and in the name of another or of a group', () => {
    given(approveErasure, asked)
      .when({ requestId }, free, decidedBy(person('asker')))
      .thenRefused('approver-asked')
    given(approveErasure, asked, approvedBy('one'))
      .when({ requestId }, free, decidedBy(person('one')))
      .thenRefused('approved-before')
    given(approveErasure, asked)
      .when({ requestId }, free, { ...today, actor: { ...by('one'), recorded: person('another') } })
      .thenRefused('approve-for-oneself')
    given(approveErasure, asked)
      .when({ requestId }, free, decidedBy({ kind: 'body', bodyId: 'B', metOn: null, stoodBack: [] }))
      .thenRefused('approve-for-oneself')
  })

  it.each(covering.map((holds) => [holds.kind, holds] as const))('is refused under a legal hold on the %s', (_, holds) => {
    given(approveErasure, asked)
      .when({ requestId }, { live: held(holds), reach }, decidedBy(person('one')))
      .thenRefused('held')
  })

  it.each(elsewhere.map((holds) => [holds.kind, holds] as const))('is not hindered by a legal hold on another %s', (_, holds) => {
    given(approveErasure, asked)
      .when({ requestId }, { live: held(holds), reach }, decidedBy(person('one')))
      .then({ type: 'ErasureApproved', data: { requestId } })
  })

  it('is refused once it was refused, and where nobody asked', () => {
    given(approveErasure, asked, refused)
      .when({ requestId }, free, decidedBy(person('one')))
      .thenRefused('already-refused')
    given(approveErasure)
      .when({ requestId }, free, decidedBy(person('one')))
      .thenRefused('not-asked')
  })
})

describe('refuse erasure', () => {
  const no = { requestId, reason: words('It names nobody') }
  it('leaves the words, once', () => {
    given(refuseErasure, asked, approvedBy('one')).when(no, { begun: false }, today).then({ type: 'ErasureRefused', data: no })
    given(refuseErasure, asked, refused).when(no, { begun: false }, today).thenNothing()
  })

  it('is refused when it has begun, without a reason, and where nobody asked', () => {
    given(refuseErasure, asked).when(no, { begun: true }, today).thenRefused('already-begun')
    given(refuseErasure, asked)
      .when({ ...no, reason: words('') }, { begun: false }, today)
      .thenRefused('reason-missing')
    given(refuseErasure).when(no, { begun: false }, today).thenRefused('not-asked')
  })
})

describe('begin erasure', () => {
  const approved = { request: { approvals: 2, refused: false }, reach }
  const begun = told<HoldEvent>({ type: 'ErasureBegun', data: { requestId } })
  const placed = (holds: Held) =>
    told<HoldEvent>({ type: 'LegalHoldPlaced', data: { holdId: 'H', holds, reason: words('Why'), authority: words('Who') } })
  const lifted = told<HoldEvent>({ type: 'LegalHoldLifted', data: { holdId: 'H', reason: words('Over') } })

  it('begins when two have approved, and changes nothing the second time', () => {
    given(beginErasure).when({ requestId }, approved, today).then({ type: 'ErasureBegun', data: { requestId } })
    given(beginErasure, begun).when({ requestId }, approved, today).thenNothing()
  })

  it.each(covering.map((holds) => [holds.kind, holds] as const))(
    'is refused under a legal hold on the %s, also when it had begun',
    (_, holds) => {
      given(beginErasure, placed(holds)).when({ requestId }, approved, today).thenRefused('held')
      given(beginErasure, begun, placed(holds)).when({ requestId }, approved, today).thenRefused('held')
    },
  )

  it('is not hindered by a hold that was lifted', () => {
    given(beginErasure, placed({ kind: 'partnership' }), lifted)
      .when({ requestId }, approved, today)
      .then({ type: 'ErasureBegun', data: { requestId } })
  })

  it('is refused with one approval, after a refusal, and where nobody asked', () => {
    given(beginErasure)
      .when({ requestId }, { reach, request: { approvals: 1, refused: false } }, today)
      .thenRefused('two-must-approve')
    given(beginErasure)
      .when({ requestId }, { reach, request: { approvals: 2, refused: true } }, today)
      .thenRefused('already-refused')
    given(beginErasure).when({ requestId }, { reach, request: null }, today).thenRefused('not-asked')
  })
})

describe('record search', () => {
  const data = { requestId, searched: [{ file: 'private.db', bytes: 1, found: false }] }
  const searched = { type: 'ErasureSearched', data } as const
  it('is said once of an erasure that has begun', () => {
    given(recordSearch, asked).when(data, { begun: true }, today).then(searched)
    given(recordSearch, asked, told<RequestEvent>(searched)).when(data, { begun: true }, today).thenNothing()
  })

  it('is refused before it has begun, and where nobody asked', () => {
    given(recordSearch, asked).when(data, { begun: false }, today).thenRefused('not-begun')
    given(recordSearch).when(data, { begun: true }, today).thenRefused('not-asked')
  })
})
