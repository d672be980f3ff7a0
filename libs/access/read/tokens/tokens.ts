import type { Question, ReadDatabase } from '@ledger/kernel'
import { textRef } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { AccessEvent, TokenScope } from '../../events/index.js'

/** Every personal access token, by its hash: asked with every request of a program. */
export const tokens = projection<AccessEvent>({
  name: 'tokens',
  tables: `
    CREATE TABLE tokens (
      token_id TEXT PRIMARY KEY, person_id TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, scopes TEXT NOT NULL, label_ref TEXT NOT NULL,
      issued_at TEXT NOT NULL, expires TEXT NOT NULL, revoked_at TEXT
    ) WITHOUT ROWID;
    CREATE INDEX tokens_by_person ON tokens (person_id, issued_at)
  `,
  rows: { tokens: 'everybody' },
  on: {
    TokenIssued: ({ id, recordedAt, data: { tokenId, personId, hash, scopes, expires } }) => [
      [
        `INSERT INTO tokens (token_id, person_id, hash, scopes, label_ref, issued_at, expires)
         VALUES (:tokenId, :personId, :hash, :scopes, :labelRef, :recordedAt, :expires)`,
        { tokenId, personId, hash, expires, recordedAt, scopes: JSON.stringify(scopes), labelRef: textRef(id, 'label') },
      ],
    ],
    TokenRevoked: ({ recordedAt, data: { tokenId } }) => [
      ['UPDATE tokens SET revoked_at = :recordedAt WHERE token_id = :tokenId', { tokenId, recordedAt }],
    ],
  },
})

export interface Token {
  readonly tokenId: string
  readonly personId: string
  readonly hash: string
  readonly scopes: readonly TokenScope[]
  /** Empty where it was withdrawn. */
  readonly label: string
  /** Instants, in ISO 8601. */
  readonly issuedAt: string
  readonly expires: string
}

const VALID = `
  SELECT t.token_id AS tokenId, t.person_id AS personId, t.hash, t.scopes, coalesce(x.text, '') AS label, t.issued_at AS issuedAt, t.expires
  FROM tokens t LEFT JOIN texts x ON x.ref = t.label_ref WHERE t.revoked_at IS NULL AND t.expires > :at`

type Found = Omit<Token, 'scopes'> & { readonly scopes: string }

const read = (found: Found): Token => ({ ...found, scopes: JSON.parse(found.scopes) as readonly TokenScope[] })

/** The token with this hash, where nobody revoked it and its time is not over at an instant. */
export const validToken = (
  db: ReadDatabase,
  _: Question,
  { hash, at }: { readonly hash: string; readonly at: string },
): Token | undefined => {
  const found = db.get<Found>(`${VALID} AND t.hash = :hash`, { hash, at })
  return found && read(found)
}

/** A person's tokens that work at an instant, the youngest first. */
export const validTokensOf = (
  db: ReadDatabase,
  _: Question,
  { personId, at }: { readonly personId: string; readonly at: string },
): readonly Token[] =>
  db.all<Found>(`${VALID} AND t.person_id = :personId ORDER BY t.issued_at DESC, t.token_id`, { personId, at }).map(read)
