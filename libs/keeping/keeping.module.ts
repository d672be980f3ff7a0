import { Module } from '@nestjs/common'
import { conflictsOf } from '@ledger/access/contract'
import { handlerFor } from '@ledger/event-store/command-handler'
import type { CommandContext, ReadDatabase } from '@ledger/kernel'
import * as write from './commands.js'
import * as queries from './queries.js'
import { erasureRequestOf, reachOfRequest } from './read/erasure-requests/erasure-requests.js'
import { recordKnown } from './read/kept-records/kept-records.js'
import { erasureBegunIn, liveHolds } from './read/legal-holds/legal-holds.js'
import { thingKnown, toErase } from './read/where-words-are/reach.js'
import { peopleIn } from './write/request.js'

/** Nobody makes words go, with all that mention somebody, of a review in which they have a conflict of interest. */
const askedFor = (db: ReadDatabase, { erases, withMentions }: write.AskForErasureData, { actor }: CommandContext) =>
  toErase(db, erases, { withMentions, butOf: conflictsOf(db, peopleIn(actor)) })

/** The approvals of a request; nothing where nobody asked. */
const approvedIn = (db: ReadDatabase, { requestId }: write.BeginErasureData) => {
  const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: '' }
  const request = erasureRequestOf(db, question, { requestId })
  return request ? { approvals: request.approvals.length, refused: request.refused !== null } : null
}

@Module({
  providers: [
    handlerFor(write.SetRetentionClass, write.setRetentionClass),
    handlerFor(write.ReviewRetention, write.reviewRetention, { recordKnown: (db, { recordId }) => recordKnown(db, recordId) }),
    handlerFor(write.PlaceLegalHold, write.placeLegalHold, { thingKnown: (db, { holds }) => thingKnown(db, holds) }),
    handlerFor(write.LiftLegalHold, write.liftLegalHold),
    handlerFor(write.AskForErasure, write.askForErasure, {
      found: (db, command, context) => askedFor(db, command, context).found,
      refs: (db, command, context) => askedFor(db, command, context).refs,
      reviewIds: (db, command, context) => askedFor(db, command, context).reviewIds,
    }),
    handlerFor(write.ApproveErasure, write.approveErasure, {
      live: (db) => liveHolds(db),
      reach: (db, { requestId }) => reachOfRequest(db, requestId),
    }),
    handlerFor(write.RefuseErasure, write.refuseErasure, { begun: (db, { requestId }) => erasureBegunIn(db, requestId) }),
    handlerFor(write.BeginErasure, write.beginErasure, {
      request: approvedIn,
      reach: (db, { requestId }) => reachOfRequest(db, requestId),
    }),
    handlerFor(write.RecordSearch, write.recordSearch, { begun: (db, { requestId }) => erasureBegunIn(db, requestId) }),
    handlerFor(write.RecordSubjectAccessExport, write.recordSubjectAccessExport, {
      personKnown: (db, { personId }) => recordKnown(db, personId),
    }),
    ...Object.values(queries).map(({ Handler }) => Handler),
  ],
})
export class KeepingModule {}
