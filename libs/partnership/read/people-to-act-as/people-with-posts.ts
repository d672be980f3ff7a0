import type { IsoDate, Question, ReadDatabase } from '@ledger/kernel'

export interface HeldPost {
  /** Null: from the start. */
  readonly from: IsoDate | null
  /** Null: they left. */
  readonly role: string | null
  readonly agencyIds: readonly string[]
}

export interface PersonWithPosts {
  readonly personId: string
  /** Empty where it was withdrawn. */
  readonly name: string
  /** In order of their days; those to come are among them. */
  readonly posts: readonly HeldPost[]
}

/** Everybody who was ever appointed, in order of name, whether they are in post or not. */
export const peopleWithPosts = (db: ReadDatabase, _: Question, __: object): readonly PersonWithPosts[] => {
  const rows = db.all<{ personId: string; name: string; from: string; role: string | null; agencyIds: string }>(
    `SELECT p.person_id AS personId, coalesce(d.name, '') AS name, p.from_day AS "from", p.role, p.agency_ids AS agencyIds
     FROM people_posts p LEFT JOIN directory d ON d.person_id = p.person_id ORDER BY d.name, p.person_id, p.from_day, p.rowid`,
  )
  return [...new Set(rows.map(({ personId }) => personId))].map((personId) => {
    const held = rows.filter((row) => row.personId === personId)
    const posts = held.map(({ from, role, agencyIds }) => ({ from: from || null, role, agencyIds: JSON.parse(agencyIds) as string[] }))
    return { personId, name: held[0]?.name ?? '', posts }
  })
}
