import { factDay, textRef, type Envelope, type FuzzyDate, type IsoDate, type ReadDatabase, type Who } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import { recommendationEvents, type RecommendationEvent, type RecommendationMade, type RecommendationReworded } from '../../events/index.js'

export type OfAsk = Exclude<RecommendationEvent, RecommendationMade | RecommendationReworded>

/** Every fact about an ask, each with who said and who decided it. Words are kept apart, as everywhere. */
const kept = ({ id, type, revision, data, occurredOn, meta, recordedAt }: Envelope<OfAsk>): readonly Statement[] => {
  const texts: readonly string[] = recommendationEvents.find((one) => one.type === type)?.texts ?? []
  const [words] = texts.filter((field) => field in data && data[field as keyof typeof data] !== null)
  return [
    [
      `INSERT INTO ask_facts (event_id, ask_id, recommendation_id, revision, type, data, words_ref, day, dated, said, decided)
       VALUES (:id, :askId, :recommendationId, :revision, :type, :data, :wordsRef, :day, :dated, :said, :decided)`,
      {
        ...{ id, type, askId: data.askId, recommendationId: data.recommendationId, revision },
        data: JSON.stringify(Object.fromEntries(Object.entries(data).filter(([field]) => !texts.includes(field)))),
        wordsRef: words === undefined ? null : textRef(id, words),
        day: factDay({ occurredOn, meta, recordedAt }),
        dated: occurredOn && JSON.stringify(occurredOn),
        said: JSON.stringify(meta.actor.said),
        decided: JSON.stringify(meta.actor.decided),
      },
    ],
  ]
}

export const factsOfAsks = projection<RecommendationEvent>({
  name: 'facts-of-asks',
  tables: `
    CREATE TABLE ask_facts (
      event_id TEXT PRIMARY KEY, ask_id TEXT NOT NULL, recommendation_id TEXT NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL,
      data TEXT NOT NULL, words_ref TEXT, day TEXT NOT NULL, dated TEXT, said TEXT NOT NULL, decided TEXT NOT NULL
    );
    CREATE INDEX ask_facts_by_recommendation ON ask_facts (recommendation_id);
    CREATE INDEX ask_facts_by_ask ON ask_facts (ask_id, day)
  `,
  rows: { ask_facts: { of: ['ask_id', 'recommendation_id'] } },
  on: {
    AskAddressed: kept,
    AskPut: kept,
    AskReplied: kept,
    AskProgressSaid: kept,
    ClassCoverageReported: kept,
    ProofAsked: kept,
    ProofLowered: kept,
    PlanJudged: kept,
    OpeningPositionStated: kept,
    AskClosed: kept,
    AskReplaced: kept,
    AskReopened: kept,
    SameGapLearned: kept,
    DifferenceMeasured: kept,
  },
})

type Words = 'reason' | 'note'

/** One fact of a kind; `words` are its reason or note, null where none was given. */
export type AskFact<Type extends OfAsk['type']> = Type extends OfAsk['type']
  ? {
      readonly eventId: string
      readonly type: Type
      readonly data: Omit<Extract<OfAsk, { readonly type: Type }>['data'], Words>
      readonly words: string | null
      /** The day it counts from. */
      readonly day: IsoDate
      /** When it happened, as exactly as it was said. */
      readonly on: FuzzyDate | null
      readonly said: Who
      readonly decided: Who
    }
  : never

interface Found {
  readonly eventId: string
  readonly type: string
  readonly data: string
  readonly words: string | null
  readonly day: IsoDate
  readonly dated: string | null
  readonly said: string
  readonly decided: string
}

/** Everything about one ask, by the day it counts from and then as recorded. */
export const factsOf = (db: ReadDatabase, askId: string): readonly AskFact<OfAsk['type']>[] =>
  db
    .all<Found>(
      `SELECT f.event_id AS eventId, f.type, f.data, t.text AS words, f.day, f.dated, f.said, f.decided
       FROM ask_facts f LEFT JOIN texts t ON t.ref = f.words_ref WHERE f.ask_id = :askId ORDER BY f.day, f.rowid`,
      { askId },
    )
    .map(
      ({ dated, ...found }) =>
        ({
          ...found,
          data: JSON.parse(found.data) as object,
          on: dated === null ? null : (JSON.parse(dated) as FuzzyDate),
          said: JSON.parse(found.said) as Who,
          decided: JSON.parse(found.decided) as Who,
        }) as AskFact<OfAsk['type']>,
    )
