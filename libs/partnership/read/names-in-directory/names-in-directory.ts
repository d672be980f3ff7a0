import type { ReadDatabase } from '@ledger/kernel'

/** Names of everybody who holds or held a post here: words are looked over for them. A name that was withdrawn is not among them. */
export const namesInDirectory = (db: ReadDatabase): readonly string[] =>
  db
    .all<{ name: string }>('SELECT DISTINCT d.name FROM people_posts p JOIN directory d ON d.person_id = p.person_id ORDER BY d.name')
    .map(({ name }) => name)
