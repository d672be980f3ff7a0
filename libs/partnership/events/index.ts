import { agencyEmployerChanged, type AgencyEmployerChanged } from './agency-employer-changed.js'
import { agencyRegistered, type AgencyRegistered } from './agency-registered.js'
import { agencySucceeded, type AgencySucceeded } from './agency-succeeded.js'
import { bodyEstablished, type BodyEstablished } from './body-established.js'
import { bodySucceeded, type BodySucceeded } from './body-succeeded.js'
import { partnershipFounded, type PartnershipFounded } from './partnership-founded.js'
import { personAppointed, type PersonAppointed } from './person-appointed.js'
import { personLeft, type PersonLeft } from './person-left.js'
import { personMoved, type PersonMoved } from './person-moved.js'
import { policySet, type PolicySet } from './policy-set.js'

export type { AgencyEmployerChanged } from './agency-employer-changed.js'
export type { AgencyRegistered } from './agency-registered.js'
export type { AgencySucceeded } from './agency-succeeded.js'
export type { BodyEstablished } from './body-established.js'
export type { BodySucceeded } from './body-succeeded.js'
export type { PartnershipFounded } from './partnership-founded.js'
export type { PersonAppointed } from './person-appointed.js'
export type { PersonLeft } from './person-left.js'
export type { PersonMoved } from './person-moved.js'
export type { PolicySet } from './policy-set.js'

/** Every event of this capability. */
export type PartnershipEvent =
  | PartnershipFounded
  | AgencyRegistered
  | AgencyEmployerChanged
  | AgencySucceeded
  | BodyEstablished
  | BodySucceeded
  | PersonAppointed
  | PersonMoved
  | PersonLeft
  | PolicySet

export const partnershipEvents = [
  partnershipFounded,
  agencyRegistered,
  agencyEmployerChanged,
  agencySucceeded,
  bodyEstablished,
  bodySucceeded,
  personAppointed,
  personMoved,
  personLeft,
  policySet,
] as const
