import { factDay, textRef, type FuzzyDate, type Question, type ReadDatabase, type SourceRef } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { DisseminationEvent, LearningShared } from '../../events/index.js'

/** Briefings, guides, training and conferences, with who came. Nobody's learning is claimed from it. */
export const whatWasShared = projection<DisseminationEvent>({
  name: 'what-was-shared',
  tables: `
    CREATE TABLE learning_shared (
      dissemination_id TEXT PRIMARY KEY, form TEXT NOT NULL, title_ref TEXT NOT NULL, audience_ref TEXT, review_ids TEXT NOT NULL,
      learning_point_ids TEXT NOT NULL, sessions INTEGER, attended INTEGER, planned INTEGER NOT NULL, sources TEXT NOT NULL, day TEXT NOT NULL,
      dated TEXT
    );
    CREATE TABLE learning_attendance (
      dissemination_id TEXT NOT NULL, agency_id TEXT NOT NULL, attended INTEGER NOT NULL, PRIMARY KEY (dissemination_id, agency_id)
    )
  `,
  rows: { learning_shared: { of: ['dissemination_id'] }, learning_attendance: { of: ['dissemination_id'] } },
  on: {
    LearningShared: (event) => [
      [
        `INSERT INTO learning_shared (dissemination_id, form, title_ref, audience_ref, review_ids, learning_point_ids, sessions, attended, planned,
                                      sources, day, dated)
         VALUES (:disseminationId, :form, :titleRef, :audienceRef, :reviewIds, :learningPointIds, :sessions, :attended, :planned, :sources, :day,
                 :dated)`,
        {
          disseminationId: event.data.disseminationId,
          form: event.data.form,
          titleRef: textRef(event.id, 'title'),
          audienceRef: event.data.audience && textRef(event.id, 'audience'),
          reviewIds: JSON.stringify(event.data.reviewIds),
          learningPointIds: JSON.stringify(event.data.learningPointIds),
          sessions: event.data.sessions,
          attended: event.data.attended,
          planned: event.data.planned ? 1 : 0,
          sources: JSON.stringify(event.data.sources),
          day: factDay(event),
          dated: event.occurredOn && JSON.stringify(event.occurredOn),
        },
      ],
    ],
    AttendanceReported: ({ data: { disseminationId, agencyId, attended } }) => [
      [
        `INSERT INTO learning_attendance (dissemination_id, agency_id, attended) VALUES (:disseminationId, :agencyId, :attended)
         ON CONFLICT (dissemination_id, agency_id) DO UPDATE SET attended = excluded.attended`,
        { disseminationId, agencyId, attended },
      ],
    ],
  },
})

export interface SharedLearning {
  readonly disseminationId: string
  readonly form: LearningShared['data']['form']
  readonly title: string
  readonly audience: string | null
  readonly reviewIds: readonly string[]
  readonly learningPointIds: readonly string[]
  /** Figures that were not recorded are null, never nought. */
  readonly sessions: number | null
  readonly attended: number | null
  /** Said to be coming, not said to have happened. */
  readonly planned: boolean
  readonly on: FuzzyDate | null
  readonly sources: readonly SourceRef[]
  readonly attendance: readonly { readonly agencyId: string; readonly attended: number }[]
}

interface Found extends Omit<SharedLearning, 'reviewIds' | 'learningPointIds' | 'planned' | 'on' | 'sources' | 'attendance'> {
  readonly reviewIds: string
  readonly learningPointIds: string
  readonly planned: number
  readonly dated: string | null
  readonly sources: string
}

/** What was shared of a review, by day; of every review where none is named. */
export const sharedLearning = (
  db: ReadDatabase,
  _: Question,
  { reviewId = null }: { readonly reviewId?: string | null },
): readonly SharedLearning[] =>
  db
    .all<Found>(
      `SELECT s.dissemination_id AS disseminationId, s.form, coalesce(t.text, '') AS title, a.text AS audience, s.review_ids AS reviewIds,
              s.learning_point_ids AS learningPointIds, s.sessions, s.attended, s.planned, s.dated, s.sources
       FROM learning_shared s LEFT JOIN texts t ON t.ref = s.title_ref LEFT JOIN texts a ON a.ref = s.audience_ref
       WHERE :reviewId IS NULL OR EXISTS (SELECT 1 FROM json_each(s.review_ids) WHERE value = :reviewId) ORDER BY s.day, s.rowid`,
      { reviewId },
    )
    .map(({ dated, ...found }) => ({
      ...found,
      reviewIds: JSON.parse(found.reviewIds) as string[],
      learningPointIds: JSON.parse(found.learningPointIds) as string[],
      planned: found.planned === 1,
      on: dated === null ? null : (JSON.parse(dated) as FuzzyDate),
      sources: JSON.parse(found.sources) as SourceRef[],
      attendance: db.all<{ agencyId: string; attended: number }>(
        'SELECT agency_id AS agencyId, attended FROM learning_attendance WHERE dissemination_id = :disseminationId ORDER BY rowid',
        { disseminationId: found.disseminationId },
      ),
    }))
