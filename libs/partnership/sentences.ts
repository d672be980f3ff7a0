import { dayInWords, listed, type IsoDate, type Resolve, type Sentences } from '@ledger/kernel'
import type { PartnershipEvent } from './events/index.js'

/** Each event of a partnership in plain English; who and when are told beside it. */
export const partnershipSentences: Sentences<PartnershipEvent> = {
  PartnershipFounded: ({ data }) => `${data.name} took up this ledger${data.fictional ? '. It is made up' : ''}.`,
  AgencyRegistered: ({ data }, resolve) =>
    `${data.name} registered${data.employerId === null ? '' : `; its people are employed by ${resolve.agency(data.employerId)}`}. Its asks ${data.inside ? 'count' : 'do not count'} in the totals.`,
  AgencyEmployerChanged: ({ data }, resolve) =>
    data.employerId === data.agencyId
      ? `From ${dayInWords(data.from)}, ${resolve.agency(data.agencyId)} employs its own people.`
      : `The people of ${resolve.agency(data.agencyId)} are employed by ${resolve.agency(data.employerId)}${since(data.from)}.`,
  AgencySucceeded: ({ data }, resolve) =>
    `From ${dayInWords(data.from)}, ${resolve.agency(data.successorId)} stands in the place of ${resolve.agency(data.agencyId)}. What was checked before stays checked.`,
  BodyEstablished: ({ data }) => `${data.name} established as a ${data.role}${since(data.from)}.`,
  BodySucceeded: ({ data }, resolve) =>
    `From ${dayInWords(data.from)}, ${resolve.body(data.successorId)} stands in the place of ${resolve.body(data.bodyId)}.`,
  PersonAppointed: ({ data }, resolve) => `${resolve.person(data.personId)} took up post${posted(data, resolve)}${since(data.from)}.`,
  PersonMoved: ({ data }, resolve) => `${resolve.person(data.personId)} moved to another post${posted(data, resolve)}${since(data.from)}.`,
  PersonLeft: ({ data }, resolve) =>
    `${resolve.person(data.personId)} left on ${dayInWords(data.from)}. What was theirs needs another lead.`,
  PolicySet: ({ data }) =>
    `Policy ${data.policyVersion} set${since(data.from)}: a test stays good for ${months(data.shelfLifeMonths)}, a re-check comes after ${months(data.recheckIntervalMonths)} at the earliest, and due soon means within ${data.dueSoonDays} days.`,
}

const since = (day: IsoDate | null): string => (day === null ? '' : ` from ${dayInWords(day)}`)

const posted = ({ role, agencyIds }: { readonly role: string; readonly agencyIds: readonly string[] }, resolve: Resolve): string =>
  ` as ${role}${agencyIds.length === 0 ? '' : ` for ${listed(agencyIds.map((agencyId) => resolve.agency(agencyId)))}`}`

const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`)
