import { Module } from '@nestjs/common'
import { handlerFor } from '@ledger/event-store'
import * as write from './commands.js'
import * as queries from './queries.js'
import { agenciesUnknown, agencyNames } from './read/agency-names/agency-names.js'
import { bodiesUnknown, bodyNames } from './read/body-names/body-names.js'
import { partnershipDetails } from './read/partnership-details/partnership-details.js'
import { peopleToActAs } from './read/people-to-act-as/people-to-act-as.js'
import { policies, policyVersionTaken } from './read/policies/policies.js'
import { structure } from './read/structure/structure.js'

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

export const partnershipProjections = [agencyNames, structure, bodyNames, peopleToActAs, partnershipDetails, policies]
