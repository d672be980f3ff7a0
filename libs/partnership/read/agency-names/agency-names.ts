import type { AgencyKind, Question, ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { PartnershipEvent } from '../../events/index.js'

/** Every agency with its name, and whether its asks count in the totals. */
export const agencyNames = projection<PartnershipEvent>({
  name: 'agency-names',
  tables: `
    CREATE TABLE agency_names (agency_id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, inside INTEGER NOT NULL)
  `,
  rows: { agency_names: 'everybody' },
  on: {
    AgencyRegistered: ({ data: { agencyId, name, kind, inside } }) => [
      [
        'INSERT INTO agency_names (agency_id, name, kind, inside) VALUES (:agencyId, :name, :kind, :inside)',
        { agencyId, name, kind, inside: inside ? 1 : 0 },
      ],
    ],
  },
})

export interface AgencyName {
  readonly agencyId: string
  readonly name: string
  readonly kind: AgencyKind
  readonly inside: boolean
}

/** In order of name. */
export const namesOfAgencies = (db: ReadDatabase, _: Question, __: object): readonly AgencyName[] =>
  db
    .all<Omit<AgencyName, 'inside'> & { readonly inside: number }>(
      'SELECT agency_id AS agencyId, name, kind, inside FROM agency_names ORDER BY name, agency_id',
    )
    .map((found) => ({ ...found, inside: found.inside === 1 }))

/** Those of the given agencies that nobody has registered. */
export const agenciesUnknown = (db: ReadDatabase, agencyIds: readonly string[]): readonly string[] =>
  db
    .all<{ agencyId: string }>(
      'SELECT DISTINCT value AS agencyId FROM json_each(:agencyIds) WHERE value NOT IN (SELECT agency_id FROM agency_names)',
      { agencyIds: JSON.stringify(agencyIds) },
    )
    .map(({ agencyId }) => agencyId)

/** The agency that stands for the partnership itself, where one is registered. */
export const agencyOfThePartnership = (db: ReadDatabase): string | null =>
  db.get<{ agencyId: string }>(`SELECT agency_id AS agencyId FROM agency_names WHERE kind = 'partnership' ORDER BY rowid`)?.agencyId ?? null
