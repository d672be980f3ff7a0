import type { ReadDatabase } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import type { Addressee, RecommendationEvent } from '../../events/index.js'

/** Every ask: of which recommendation, to whom, and how it was closed if it is. */
export const asks = projection<RecommendationEvent>({
  name: 'asks',
  tables: `
    CREATE TABLE asks (ask_id TEXT PRIMARY KEY, recommendation_id TEXT NOT NULL, addressee TEXT NOT NULL, closing TEXT);
    CREATE INDEX asks_by_recommendation ON asks (recommendation_id)
  `,
  rows: { asks: { of: ['ask_id'] } },
  on: {
    AskAddressed: ({ data: { askId, recommendationId, addressee } }) => [
      [
        'INSERT INTO asks (ask_id, recommendation_id, addressee) VALUES (:askId, :recommendationId, :addressee)',
        { askId, recommendationId, addressee: JSON.stringify(addressee) },
      ],
    ],
    OpeningPositionStated: ({ data }) => [closed(data.askId, 'closed before this ledger')],
    AskClosed: ({ data }) => [closed(data.askId, data.closing)],
    AskReplaced: ({ data }) => [closed(data.askId, 'replaced')],
    AskReopened: ({ data }) => [closed(data.askId, null)],
  },
})

export type Closing = 'closed before this ledger' | 'closed, not done' | 'no longer applies' | 'replaced'

const closed = (askId: string, closing: Closing | null): Statement => [
  'UPDATE asks SET closing = :closing WHERE ask_id = :askId',
  { askId, closing },
]

export interface AskKnown {
  readonly askId: string
  readonly recommendationId: string
  readonly addressee: Addressee
  /** Null while it is open. */
  readonly closing: Closing | null
}

type Found = Omit<AskKnown, 'addressee'> & { readonly addressee: string }

const ASKS = 'SELECT ask_id AS askId, recommendation_id AS recommendationId, addressee, closing FROM asks'

const known = (found: Found): AskKnown => ({ ...found, addressee: JSON.parse(found.addressee) as Addressee })

export const askOf = (db: ReadDatabase, askId: string): AskKnown | undefined => {
  const found = db.get<Found>(`${ASKS} WHERE ask_id = :askId`, { askId })
  return found && known(found)
}

/** The asks of a recommendation, in the order in which they were addressed. */
export const asksOf = (db: ReadDatabase, recommendationId: string): readonly AskKnown[] =>
  db.all<Found>(`${ASKS} WHERE recommendation_id = :recommendationId ORDER BY rowid`, { recommendationId }).map(known)

/** Those of the given asks that nobody has addressed. */
export const asksUnknown = (db: ReadDatabase, askIds: readonly string[]): readonly string[] =>
  db
    .all<{ askId: string }>('SELECT DISTINCT value AS askId FROM json_each(:askIds) WHERE value NOT IN (SELECT ask_id FROM asks)', {
      askIds: JSON.stringify(askIds),
    })
    .map(({ askId }) => askId)

/** How it stands with an ask of a recommendation. */
export const standingOfAsk = (db: ReadDatabase, recommendationId: string, askId: string): 'unknown' | 'open' | 'closed' => {
  const ask = askOf(db, askId)
  if (ask?.recommendationId !== recommendationId) return 'unknown'
  return ask.closing === null ? 'open' : 'closed'
}

/** What was asked of these agencies themselves. */
export const asksOfAgencies = (db: ReadDatabase, agencyIds: readonly string[]): readonly AskKnown[] =>
  db
    .all<Found>(`${ASKS} WHERE json_extract(addressee, '$.agencyId') IN (SELECT value FROM json_each(:agencyIds))`, {
      agencyIds: JSON.stringify(agencyIds),
    })
    .map(known)
