import { textRef, type Envelope, type Question, type ReadDatabase } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import type { NeedToKnowEvent, PartInReview, Proceedings } from '../../events/index.js'

/** Who needs to know of each review: who works on it, who has an interest in it, to whom it was opened, and what is shut. */
export const needToKnow = projection<NeedToKnowEvent>({
  name: 'need-to-know',
  tables: `
    CREATE TABLE review_people (
      review_id TEXT NOT NULL, person_id TEXT NOT NULL, stands TEXT NOT NULL, part TEXT, since TEXT NOT NULL, until TEXT, by_person TEXT,
      reason_ref TEXT, PRIMARY KEY (review_id, person_id, stands)
    ) WITHOUT ROWID;
    CREATE INDEX review_people_by_person ON review_people (person_id);
    CREATE TABLE review_locks (
      review_id TEXT NOT NULL, lock TEXT NOT NULL, since TEXT NOT NULL, by_person TEXT, proceedings TEXT, reason_ref TEXT,
      PRIMARY KEY (review_id, lock)
    ) WITHOUT ROWID;
  `,
  rows: { review_people: { of: ['review_id'] }, review_locks: { of: ['review_id'] } },
  on: {
    ReviewMemberJoined: (event) => standing(event, 'member', event.data),
    ReviewMemberLeft: (event) => ended(event, 'member', event.data),
    ConflictDeclared: (event) =>
      standing(event, 'conflicted', { ...event.data, reasonRef: event.data.reason && textRef(event.id, 'reason') }),
    ConflictEnded: (event) => ended(event, 'conflicted', event.data),
    ReviewOpenedTo: (event) => standing(event, 'opened to', { ...event.data, reasonRef: textRef(event.id, 'reason') }),
    ReviewClosedTo: (event) => ended(event, 'opened to', event.data),
    ReviewSealed: (event) => locked(event, 'sealed', { ...event.data, reasonRef: textRef(event.id, 'reason') }),
    ReviewUnsealed: ({ data }) => unlocked('sealed', data),
    ReviewHeld: (event) => locked(event, 'held', { ...event.data, reasonRef: event.data.reason && textRef(event.id, 'reason') }),
    ReviewHoldLifted: ({ data }) => unlocked('held', data),
    WorkOnReviewClosed: (event) => locked(event, 'closed', event.data),
    WorkOnReviewReopened: ({ data }) => unlocked('closed', data),
    CircumstancesOpened: (event) => locked(event, 'circumstances opened', event.data),
    CircumstancesClosed: ({ data }) => unlocked('circumstances opened', data),
  },
})

/** How a person may stand to a review by what was recorded. */
export type Stands = 'member' | 'conflicted' | 'opened to'

/** What may be shut, or opened, of a review as a whole. */
export type Lock = 'sealed' | 'held' | 'closed' | 'circumstances opened'

interface OfPerson {
  readonly reviewId: string
  readonly personId: string
  readonly part?: PartInReview
  readonly reasonRef?: string | null
}

const by = ({ meta: { actor } }: Envelope): string | null => (actor.decided.kind === 'person' ? actor.decided.personId : null)

const standing = (event: Envelope, stands: Stands, { reviewId, personId, part, reasonRef }: OfPerson): readonly Statement[] => [
  [
    `INSERT OR REPLACE INTO review_people (review_id, person_id, stands, part, since, by_person, reason_ref)
     VALUES (:reviewId, :personId, :stands, :part, :recordedAt, :by, :reasonRef)`,
    {
      ...{ reviewId, personId, stands, recordedAt: event.recordedAt, by: by(event) },
      ...{ part: part ?? null, reasonRef: reasonRef ?? null },
    },
  ],
]

const ended = ({ recordedAt }: Envelope, stands: Stands, { reviewId, personId }: OfPerson): readonly Statement[] => [
  [
    'UPDATE review_people SET until = :recordedAt WHERE review_id = :reviewId AND person_id = :personId AND stands = :stands',
    { reviewId, personId, stands, recordedAt },
  ],
]

interface OfLock {
  readonly reviewId: string
  readonly proceedings?: Proceedings
  readonly reasonRef?: string | null
}

const locked = (event: Envelope, lock: Lock, { reviewId, proceedings, reasonRef }: OfLock): readonly Statement[] => [
  [
    `INSERT OR REPLACE INTO review_locks (review_id, lock, since, by_person, proceedings, reason_ref)
     VALUES (:reviewId, :lock, :recordedAt, :by, :proceedings, :reasonRef)`,
    {
      ...{ reviewId, lock, recordedAt: event.recordedAt, by: by(event) },
      ...{ proceedings: proceedings ?? null, reasonRef: reasonRef ?? null },
    },
  ],
]

const unlocked = (lock: Lock, { reviewId }: { readonly reviewId: string }): readonly Statement[] => [
  ['DELETE FROM review_locks WHERE review_id = :reviewId AND lock = :lock', { reviewId, lock }],
]

/** A person's standing to a review. `since` and `until` are instants in ISO 8601; `until` is null while it lasts. */
export interface PersonOfReview {
  readonly personId: string
  readonly stands: Stands
  readonly part: PartInReview | null
  readonly since: string
  readonly until: string | null
  /** Who recorded it; null where that was no person. */
  readonly byPerson: string | null
  readonly reason: string | null
}

/** Who stands to a review and how, those of whom it is over too, in the order in which it began. */
export const peopleOfReview = (db: ReadDatabase, _: Question, { reviewId }: { readonly reviewId: string }): readonly PersonOfReview[] =>
  db.all<PersonOfReview>(
    `SELECT p.person_id AS personId, p.stands, p.part, p.since, p.until, p.by_person AS byPerson, t.text AS reason
     FROM review_people p LEFT JOIN texts t ON t.ref = p.reason_ref
     WHERE p.review_id = :reviewId ORDER BY p.since, p.person_id, p.stands`,
    { reviewId },
  )

/** Who works on a review. */
export const membersOf = (db: ReadDatabase, question: Question, about: { readonly reviewId: string }): readonly PersonOfReview[] =>
  peopleOfReview(db, question, about).filter(({ stands, until }) => stands === 'member' && until === null)

export interface LockOfReview {
  readonly lock: Lock
  readonly since: string
  readonly byPerson: string | null
  readonly proceedings: Proceedings | null
  readonly reason: string | null
}

export const locksOfReview = (db: ReadDatabase, _: Question, { reviewId }: { readonly reviewId: string }): readonly LockOfReview[] =>
  db.all<LockOfReview>(
    `SELECT l.lock, l.since, l.by_person AS byPerson, l.proceedings, t.text AS reason
     FROM review_locks l LEFT JOIN texts t ON t.ref = l.reason_ref WHERE l.review_id = :reviewId ORDER BY l.since, l.lock`,
    { reviewId },
  )
