import { Module } from '@nestjs/common'
import { handlerFor } from '@ledger/event-store/command-handler'
import * as write from './commands.js'
import * as queries from './queries.js'
import { agenciesUnknown } from './read/agency-names/agency-names.js'
import { bodiesUnknown } from './read/body-names/body-names.js'
import { policyVersionTaken } from './read/policies/policies.js'

@Module({
  providers: [
    handlerFor(write.FoundPartnership, write.foundPartnership),
    handlerFor(write.RegisterAgency, write.registerAgency, {
      unknownAgencies: (db, { employerId }) => (employerId === null ? [] : agenciesUnknown(db, [employerId])),
    }),
    handlerFor(write.ChangeAgencyEmployer, write.changeAgencyEmployer, {
      unknownAgencies: (db, { employerId }) => agenciesUnknown(db, [employerId]),
    }),
    handlerFor(write.SucceedAgency, write.succeedAgency, { unknownAgencies: (db, { successorId }) => agenciesUnknown(db, [successorId]) }),
    handlerFor(write.EstablishBody, write.establishBody),
    handlerFor(write.SucceedBody, write.succeedBody, { unknownBodies: (db, { successorId }) => bodiesUnknown(db, [successorId]) }),
    handlerFor(write.AppointPerson, write.appointPerson, { unknownAgencies: (db, { agencyIds }) => agenciesUnknown(db, agencyIds) }),
    handlerFor(write.MovePerson, write.movePerson, { unknownAgencies: (db, { agencyIds }) => agenciesUnknown(db, agencyIds) }),
    handlerFor(write.RecordPersonLeft, write.recordPersonLeft),
    handlerFor(write.SetPolicy, write.setPolicy, { versionTaken: (db, { policyVersion }) => policyVersionTaken(db, policyVersion) }),
    ...Object.values(queries).map(({ Handler }) => Handler),
  ],
})
export class PartnershipModule {}
