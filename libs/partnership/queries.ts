import { queryFor } from '@ledger/projections/query-handler'
import { namesOfAgencies } from './read/agency-names/agency-names.js'
import { namesOfBodies } from './read/body-names/body-names.js'
import { detailsOfPartnership } from './read/partnership-details/partnership-details.js'
import { peopleInPost } from './read/people-to-act-as/people-to-act-as.js'
import { allPolicies } from './read/policies/policies.js'

export const AgencyNames = queryFor('agency-names', namesOfAgencies)
export const BodyNames = queryFor('body-names', namesOfBodies)
export const PartnershipDetailsOf = queryFor('partnership-details', detailsOfPartnership)
export const PeopleToActAs = queryFor('people-to-act-as', peopleInPost)
export const Policies = queryFor('policies', allPolicies)
