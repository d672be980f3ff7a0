import { agencyNames } from './read/agency-names/agency-names.js'
import { structure } from './read/structure/structure.js'
import { bodyNames } from './read/body-names/body-names.js'
import { peopleToActAs } from './read/people-to-act-as/people-to-act-as.js'
import { partnershipDetails } from './read/partnership-details/partnership-details.js'
import { policies } from './read/policies/policies.js'

/** What fills the tables that are asked. */
export const partnershipProjections = [agencyNames, structure, bodyNames, peopleToActAs, partnershipDetails, policies]
