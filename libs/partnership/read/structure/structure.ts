import type { AgencyKind, AgencyLinks, IsoDate, ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { PartnershipEvent } from '../../events/index.js'

/** Who employs whose people, and which agency took whose place, each with the day it took effect. */
export const structure = projection<PartnershipEvent>({
  name: 'structure',
  tables: `
    CREATE TABLE structure_agencies (agency_id TEXT PRIMARY KEY, kind TEXT NOT NULL);
    CREATE TABLE structure_links (agency_id TEXT NOT NULL, link TEXT NOT NULL, to_id TEXT NOT NULL, from_day TEXT)
  `,
  rows: { structure_agencies: 'everybody', structure_links: 'everybody' },
  on: {
    AgencyRegistered: ({ data: { agencyId, kind, employerId } }) => [
      ['INSERT INTO structure_agencies (agency_id, kind) VALUES (:agencyId, :kind)', { agencyId, kind }],
      ...(employerId === null ? [] : [linked(agencyId, 'employer', employerId, null)]),
    ],
    AgencyEmployerChanged: ({ data: { agencyId, employerId, from } }) => [linked(agencyId, 'employer', employerId, from)],
    AgencySucceeded: ({ data: { agencyId, successorId, from } }) => [linked(agencyId, 'successor', successorId, from)],
  },
})

const linked = (agencyId: string, link: 'employer' | 'successor', toId: string, from: IsoDate | null) =>
  [
    'INSERT INTO structure_links (agency_id, link, to_id, from_day) VALUES (:agencyId, :link, :toId, :from)',
    { agencyId, link, toId, from },
  ] as const

interface Link {
  readonly agencyId: string
  readonly link: 'employer' | 'successor'
  readonly toId: string
  readonly from: IsoDate | null
}

/** Every agency's place among the others, for `standingsOn` of the kernel. */
export const structureOf = (db: ReadDatabase): ReadonlyMap<string, AgencyLinks> => {
  const links = db.all<Link>('SELECT agency_id AS agencyId, link, to_id AS toId, from_day AS "from" FROM structure_links ORDER BY rowid')
  const agencies = db.all<{ agencyId: string; kind: AgencyKind }>('SELECT agency_id AS agencyId, kind FROM structure_agencies')
  return new Map(agencies.map(({ agencyId, kind }) => [agencyId, { agencyId, kind, ...linksOf(agencyId, links) }]))
}

const linksOf = (agencyId: string, links: readonly Link[]): Pick<AgencyLinks, 'employers' | 'successors'> => {
  const own = links.filter((link) => link.agencyId === agencyId)
  return {
    employers: own.filter(({ link }) => link === 'employer').map(({ toId, from }) => ({ employerId: toId, from })),
    successors: own.filter(({ link }) => link === 'successor').map(({ toId, from }) => ({ successorId: toId, from: from ?? '' })),
  }
}
