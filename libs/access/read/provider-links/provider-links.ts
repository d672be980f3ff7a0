import type { Question, ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { AccessEvent } from '../../events/index.js'

/** Whom a provider's names stand for. */
export const providerLinks = projection<AccessEvent>({
  name: 'provider-links',
  tables: `
    CREATE TABLE provider_links (
      provider_subject TEXT PRIMARY KEY, person_id TEXT NOT NULL, issuer TEXT NOT NULL, since TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX provider_links_by_person ON provider_links (person_id)
  `,
  rows: { provider_links: 'everybody' },
  on: {
    ProviderLinked: ({ recordedAt, data }) => [
      [
        `INSERT INTO provider_links (provider_subject, person_id, issuer, since) VALUES (:providerSubject, :personId, :issuer, :recordedAt)`,
        { ...data, recordedAt },
      ],
    ],
    ProviderUnlinked: ({ data: { providerSubject } }) => [
      ['DELETE FROM provider_links WHERE provider_subject = :providerSubject', { providerSubject }],
    ],
  },
})

/** Whom a provider's name for somebody stands for. */
export const personAtProvider = (
  db: ReadDatabase,
  _: Question,
  { providerSubject }: { readonly providerSubject: string },
): { readonly personId: string } | undefined =>
  db.get<{ personId: string }>('SELECT person_id AS personId FROM provider_links WHERE provider_subject = :providerSubject', {
    providerSubject,
  })

/** One of the names under which a person signs in at a provider. */
export interface LinkedProvider {
  readonly providerSubject: string
  readonly issuer: string
  /** The instant, in ISO 8601. */
  readonly since: string
}

export const providersOfPerson = (db: ReadDatabase, _: Question, { personId }: { readonly personId: string }): readonly LinkedProvider[] =>
  db.all<LinkedProvider>(
    'SELECT provider_subject AS providerSubject, issuer, since FROM provider_links WHERE person_id = :personId ORDER BY since, provider_subject',
    { personId },
  )
