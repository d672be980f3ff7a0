import type { IsoDate, Question, ReadDatabase } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import type { PartnershipEvent } from '../../events/index.js'

/** The posts people held, each from a day on; leaving is the end of the last one. */
export const peopleToActAs = projection<PartnershipEvent>({
  name: 'people-to-act-as',
  tables: `
    CREATE TABLE people_posts (person_id TEXT NOT NULL, from_day TEXT NOT NULL, role TEXT, agency_ids TEXT NOT NULL);
    CREATE INDEX people_posts_by_person ON people_posts (person_id, from_day)
  `,
  rows: { people_posts: 'everybody' },
  on: {
    PersonAppointed: ({ data }) => [post(data)],
    PersonMoved: ({ data }) => [post(data)],
    PersonLeft: ({ data: { personId, from } }) => [post({ personId, from, role: null, agencyIds: [] })],
  },
})

interface Post {
  readonly personId: string
  readonly from: IsoDate | null
  readonly role: string | null
  readonly agencyIds: readonly string[]
}

/** A post whose first day nobody gave counts from the start: the empty string comes before every day. */
const post = ({ personId, from, role, agencyIds }: Post): Statement => [
  'INSERT INTO people_posts (person_id, from_day, role, agency_ids) VALUES (:personId, :from, :role, :agencyIds)',
  { personId, from: from ?? '', role, agencyIds: JSON.stringify(agencyIds) },
]

const IN_POST = `
  SELECT person_id, role, agency_ids, row_number() OVER (PARTITION BY person_id ORDER BY from_day DESC, rowid DESC) AS latest
  FROM people_posts WHERE from_day <= :day`

export interface PersonInPost {
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly agencyIds: readonly string[]
}

/** Everybody in post today, in order of role; a name that was withdrawn is empty. */
export const peopleInPost = (db: ReadDatabase, { today }: Question, _: object): readonly PersonInPost[] =>
  db
    .all<Omit<PersonInPost, 'agencyIds'> & { readonly agencyIds: string }>(
      `SELECT p.person_id AS personId, coalesce(d.name, '') AS name, p.role, p.agency_ids AS agencyIds
       FROM (${IN_POST}) p LEFT JOIN directory d ON d.person_id = p.person_id
       WHERE p.latest = 1 AND p.role IS NOT NULL ORDER BY p.role, d.name, p.person_id`,
      { day: today },
    )
    .map((found) => ({ ...found, agencyIds: JSON.parse(found.agencyIds) as string[] }))

/** The role a person held on a day; null where none is known. */
export const roleOn = (db: ReadDatabase, personId: string, day: IsoDate): string | null =>
  db.get<{ role: string | null }>(`SELECT role FROM (${IN_POST}) WHERE latest = 1 AND person_id = :personId`, { personId, day })?.role ??
  null
