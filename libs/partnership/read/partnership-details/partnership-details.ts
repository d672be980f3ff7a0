import type { Basis, Question, ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { PartnershipEvent } from '../../events/index.js'

/** What a partnership is called, how it is asked about, and whether it is made up. */
export const partnershipDetails = projection<PartnershipEvent>({
  name: 'partnership-details',
  tables: `
    CREATE TABLE partnership_details (partnership_id TEXT PRIMARY KEY, name TEXT NOT NULL, default_basis TEXT NOT NULL, fictional INTEGER NOT NULL)
  `,
  rows: { partnership_details: 'everybody' },
  on: {
    PartnershipFounded: ({ data: { partnershipId, name, defaultBasis, fictional } }) => [
      [
        `INSERT INTO partnership_details (partnership_id, name, default_basis, fictional)
         VALUES (:partnershipId, :name, :defaultBasis, :fictional)`,
        { partnershipId, name, defaultBasis, fictional: fictional ? 1 : 0 },
      ],
    ],
  },
})

export interface PartnershipDetails {
  readonly partnershipId: string
  readonly name: string
  /** The basis on which a past date is asked for, unless the question says otherwise. */
  readonly defaultBasis: Basis
  readonly fictional: boolean
}

export const detailsOfPartnership = (db: ReadDatabase, _: Question, __: object): PartnershipDetails | undefined => {
  const found = db.get<Omit<PartnershipDetails, 'fictional'> & { readonly fictional: number }>(
    'SELECT partnership_id AS partnershipId, name, default_basis AS defaultBasis, fictional FROM partnership_details ORDER BY rowid',
  )
  return found && { ...found, fictional: found.fictional === 1 }
}
