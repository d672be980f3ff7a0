import type { Question, ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { AccessEvent, SignInMethod } from '../../events/index.js'

/** Every session, and who is suspended: asked with every request. */
export const sessions = projection<AccessEvent>({
  name: 'sessions',
  tables: `
    CREATE TABLE sessions (
      session_id TEXT PRIMARY KEY, person_id TEXT NOT NULL, method TEXT NOT NULL, started_at TEXT NOT NULL, until TEXT NOT NULL,
      provider_session TEXT, provider_subject TEXT, ended_at TEXT, ended_why TEXT
    ) WITHOUT ROWID;
    CREATE INDEX sessions_by_person ON sessions (person_id, started_at);
    CREATE INDEX sessions_by_provider_session ON sessions (provider_session) WHERE provider_session IS NOT NULL;
    CREATE INDEX sessions_by_provider_subject ON sessions (provider_subject) WHERE provider_subject IS NOT NULL;
    CREATE TABLE suspended_people (person_id TEXT PRIMARY KEY, since TEXT NOT NULL) WITHOUT ROWID
  `,
  rows: { sessions: 'everybody', suspended_people: 'everybody' },
  on: {
    SessionStarted: ({ recordedAt, data: { providerAssurance, providerMethods, ...data } }) => [
      [
        `INSERT INTO sessions (session_id, person_id, method, started_at, until, provider_session, provider_subject)
         VALUES (:sessionId, :personId, :method, :recordedAt, :until, :providerSession, :providerSubject)`,
        { ...data, recordedAt },
      ],
    ],
    SessionEnded: ({ recordedAt, data: { sessionId, why } }) => [
      ['UPDATE sessions SET ended_at = :recordedAt, ended_why = :why WHERE session_id = :sessionId', { sessionId, why, recordedAt }],
    ],
    PersonSuspended: ({ recordedAt, data: { personId } }) => [
      ['INSERT INTO suspended_people (person_id, since) VALUES (:personId, :recordedAt)', { personId, recordedAt }],
    ],
    PersonReinstated: ({ data: { personId } }) => [['DELETE FROM suspended_people WHERE person_id = :personId', { personId }]],
  },
})

/** A session that nobody has ended. Whether its time is over is for whoever has a clock to say. */
export interface OpenSession {
  readonly sessionId: string
  readonly personId: string
  readonly method: SignInMethod
  /** Instants, in ISO 8601. */
  readonly startedAt: string
  readonly until: string
}

const OPEN = `
  SELECT session_id AS sessionId, person_id AS personId, method, started_at AS startedAt, until FROM sessions
  WHERE ended_at IS NULL AND person_id NOT IN (SELECT person_id FROM suspended_people)`

/** The session, where it is that person's, nobody has ended it, and they are not suspended. */
export const openSession = (
  db: ReadDatabase,
  _: Question,
  { sessionId, personId }: { readonly sessionId: string; readonly personId: string },
): OpenSession | undefined => db.get<OpenSession>(`${OPEN} AND session_id = :sessionId AND person_id = :personId`, { sessionId, personId })

/** A person's sessions that nobody has ended and that may be alive at an instant, the youngest first. */
export const openSessionsOf = (
  db: ReadDatabase,
  _: Question,
  { personId, at }: { readonly personId: string; readonly at: string },
): readonly OpenSession[] =>
  db.all<OpenSession>(`${OPEN} AND person_id = :personId AND until > :at ORDER BY started_at DESC, session_id`, { personId, at })

/**
 * The sessions that came from one session at a provider and, where either side does not know its id, from whatever its subject did there; of these,
 * what began by an instant.
 */
export const sessionsFromProvider = (
  db: ReadDatabase,
  _: Question,
  about: { readonly providerSession: string | null; readonly providerSubject: string | null; readonly startedBy: string },
): readonly OpenSession[] =>
  db.all<OpenSession>(
    `${OPEN} AND started_at <= :startedBy AND (
       provider_session = :providerSession OR
       (provider_subject = :providerSubject AND (provider_session IS NULL OR :providerSession IS NULL)))`,
    { ...about },
  )

export const isSuspended = (db: ReadDatabase, _: Question, { personId }: { readonly personId: string }): boolean =>
  db.get('SELECT 1 FROM suspended_people WHERE person_id = :personId', { personId }) !== undefined
