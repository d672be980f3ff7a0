import { signInEvents } from '@ledger/access/contract'
import { namedIn, wordless, type AnyEventType, type DomainEvent, type Envelope, type SqlValue } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import { everyEventType } from '../../every-event.js'

const untold: ReadonlySet<string> = new Set(signInEvents.map(({ type }) => type))

/** Every event of the partnership but how people sign in, without its words, and the things each is about. */
export const told = projection<DomainEvent>({
  name: 'told',
  tables: `
    CREATE TABLE told (
      event_id TEXT PRIMARY KEY, stream TEXT NOT NULL, position TEXT NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL,
      version INTEGER NOT NULL, recorded_at TEXT NOT NULL, occurred_on TEXT, data TEXT NOT NULL, meta TEXT NOT NULL, creates TEXT
    );
    CREATE INDEX told_by_stream ON told (stream, revision);
    CREATE TABLE told_about (thing_id TEXT NOT NULL, event_id TEXT NOT NULL, PRIMARY KEY (thing_id, event_id)) WITHOUT ROWID;
  `,
  rows: { told: { event: 'event_id' }, told_about: { event: 'event_id' } },
  caseCounts: { told: { json: 'data', within: '$' } },
  on: Object.fromEntries(
    everyEventType.filter(({ type }) => !untold.has(type)).map((type) => [type.type, (event: Envelope) => rows(event, type)]),
  ),
})

const rows = (event: Envelope, type: AnyEventType): readonly Statement[] => [
  [
    `INSERT INTO told (event_id, stream, position, revision, type, version, recorded_at, occurred_on, data, meta, creates)
     VALUES (:id, :stream, :position, :revision, :type, :version, :recordedAt, :occurredOn, :data, :meta, :creates)`,
    {
      id: event.id,
      stream: event.stream,
      position: event.position,
      revision: event.revision,
      type: event.type,
      version: event.version,
      recordedAt: event.recordedAt,
      occurredOn: event.occurredOn && JSON.stringify(event.occurredOn),
      data: JSON.stringify(wordless(event, type)),
      meta: JSON.stringify(event.meta),
      creates: created(event, type),
    },
  ],
  [
    `INSERT OR IGNORE INTO told_about (thing_id, event_id) SELECT value, :id FROM json_each(:things)`,
    { id: event.id, things: JSON.stringify(namedIn(event.data)) },
  ],
]

const created = ({ data }: Envelope, { creates }: AnyEventType): SqlValue => {
  const id: unknown = creates ? Reflect.get(data, creates) : undefined
  return typeof id === 'string' ? id : null
}
