import type { ReadDatabase } from '@ledger/kernel'
import { Module } from '@nestjs/common'
import { ownersOfAsk } from '@ledger/actions/contract'
import { handlerFor } from '@ledger/event-store/command-handler'
import { agenciesUnknown, agencyOfThePartnership, structureOf } from '@ledger/partnership/contract'
import { askOf, asksUnknown } from '@ledger/recommendations/contract'
import * as write from './commands.js'
import * as queries from './queries.js'
import { auditHeldKnown } from './read/audits-list/audits-list.js'

/** Owners of an ask's live actions, and the agency it is addressed to; the partnership counts as one, a class does not. */
const ownersOf = (db: ReadDatabase, askId: string): readonly string[] => {
  const addressee = askOf(db, askId)?.addressee
  const agencyId = addressee?.kind === 'agency' ? addressee.agencyId : addressee?.kind === 'partnership' ? agencyOfThePartnership(db) : null
  return [...new Set([...ownersOfAsk(db, askId), ...(agencyId === null ? [] : [agencyId])])]
}

@Module({
  providers: [
    handlerFor(write.PromiseAudit, write.promiseAudit, { unknownAsks: (db, { askIds }) => asksUnknown(db, askIds) }),
    handlerFor(write.HoldAudit, write.holdAudit),
    handlerFor(write.TestPractice, write.testPractice, {
      structure: (db) => structureOf(db),
      owners: (db, { askIds }) => new Map(askIds.map((askId) => [askId, ownersOf(db, askId)])),
      unknownAsks: (db, { askIds }) => asksUnknown(db, askIds),
      unknownAgencies: (db, { testerIds }) => agenciesUnknown(db, testerIds),
      recheckedKnown: (db, { recheckOf }) => recheckOf === null || auditHeldKnown(db, recheckOf),
    }),
    handlerFor(write.ModerateAudit, write.moderateAudit, {
      structure: (db) => structureOf(db),
      owners: (db, _, __, state) => (state.status === 'not recorded' ? [] : state.askIds.flatMap((askId) => ownersOf(db, askId))),
    }),
    ...Object.values(queries).map(({ Handler }) => Handler),
  ],
})
export class AuditsModule {}
