import type { IsoDate, Who } from '@ledger/kernel'
import { words } from '@ledger/kernel'
import type { AgencyRegistered, PolicySet } from '@ledger/partnership/contract'
import type { ReviewRecorded } from '@ledger/reviews/contract'
import { happened, type Happened, type Telling } from './log.js'

export const person = (personId: string, ...agencyIds: readonly string[]): Who => ({ kind: 'person', personId, agencyIds })
export const subGroup = (...stoodBack: readonly string[]): Who => ({ kind: 'body', bodyId: 'sub-group', metOn: null, stoodBack })

export const founded = happened('PartnershipFounded', {
  partnershipId: 'exampleshire',
  name: 'Exampleshire',
  defaultBasis: 'recorded',
  fictional: true,
})

export const agency = (agencyId: string, known: Partial<AgencyRegistered['data']> = {}): Happened =>
  happened('AgencyRegistered', { agencyId, name: agencyId, kind: 'agency', inside: true, employerId: null, from: null, ...known })

export const employed = (agencyId: string, employerId: string, from: IsoDate, telling: Telling = {}): Happened =>
  happened('AgencyEmployerChanged', { agencyId, employerId, from }, telling)

export const succeeded = (agencyId: string, successorId: string, from: IsoDate, telling: Telling = {}): Happened =>
  happened('AgencySucceeded', { agencyId, successorId, from }, telling)

export const policy = (policyVersion: string, known: Partial<PolicySet['data']> = {}, telling: Telling = {}): Happened =>
  happened(
    'PolicySet',
    {
      policyId: `policy ${policyVersion}`,
      policyVersion,
      shelfLifeMonths: 24,
      recheckIntervalMonths: 6,
      dueSoonDays: 28,
      from: null,
      ...known,
    },
    telling,
  )

export const review = (reviewId: string, known: Partial<ReviewRecorded['data']> = {}, telling: Telling = {}): Happened =>
  happened(
    'ReviewRecorded',
    {
      reviewId,
      code: reviewId.toUpperCase(),
      title: words(reviewId),
      reviewType: 'SCR',
      typeAsPublished: null,
      reviewsCounted: 1,
      joint: null,
      knownTo: null,
      ageBand: null,
      harmClass: null,
      quarterOfIncident: null,
      circumstances: null,
      sources: [],
      ...known,
    },
    telling,
  )

export const liveFrom = (from: IsoDate, reviewId = 'review', telling: Telling = {}): Happened =>
  happened('LiveTrackingTakenUp', { reviewId, from }, telling)

export const papersSpeakTo = (knownTo: IsoDate | null, reviewId = 'review', telling: Telling = {}): Happened =>
  happened('ReviewSourceExtended', { reviewId, knownTo }, telling)

/**
 * The council with another line of its own, the trust and the police; the partnership itself with its unit and scrutineer; a hospital outside it;
 * one review tracked live from 2024 on, with a recommendation.
 */
export const exampleshire: readonly Happened[] = [
  founded,
  agency('council'),
  agency('council housing', { employerId: 'council' }),
  agency('trust'),
  agency('police'),
  agency('partnership', { kind: 'partnership' }),
  agency('unit', { kind: 'business-unit' }),
  agency('scrutineer', { kind: 'scrutineer' }),
  agency('far hospital', { inside: false }),
  happened('BodyEstablished', { bodyId: 'sub-group', name: 'sub-group', role: 'sub-group', from: null }),
  policy('1'),
  review('review'),
  liveFrom('2024-01-01'),
]
