import type { Envelope, EventMeta, FuzzyDate, Question, ReadDatabase, Resolve, Who } from '@ledger/kernel'
import { tell } from '../../every-event.js'
import { resolveFrom } from '../labels/resolve.js'

/** One event as a reader is told it. */
export interface Told {
  readonly eventId: string
  readonly stream: string
  readonly revision: number
  readonly position: string
  readonly type: string
  readonly occurredOn: FuzzyDate | null
  readonly recordedAt: string
  readonly sentence: string
  /** Who says so, who decided and who typed it, in words; null where nobody is named. */
  readonly said: string | null
  readonly decided: string | null
  readonly recorded: string | null
  readonly via: EventMeta['source']['via']
  /** For an imported fact, the day to which its source speaks. */
  readonly knownTo: string | null
}

/** Everything recorded about a thing, in the order of the log: of a review, all its learning, recommendations, actions and tests. */
export const historyOf = (db: ReadDatabase, _: Question, { id }: { readonly id: string }): readonly Told[] => {
  const found = db.all<Found>(
    `WITH RECURSIVE things (id) AS (
       SELECT :id
       UNION
       SELECT t.creates FROM things JOIN told_about a ON a.thing_id = things.id JOIN told t ON t.event_id = a.event_id WHERE t.creates IS NOT NULL
     )
     SELECT ${COLUMNS} FROM told t
     WHERE t.event_id IN (SELECT a.event_id FROM told_about a JOIN things ON things.id = a.thing_id) ORDER BY t.position`,
    { id },
  )
  return toldIn(db, found)
}

/** These events, in the order of the log: what an answer stands on. */
export const eventsTold = (db: ReadDatabase, _: Question, { ids }: { readonly ids: readonly string[] }): readonly Told[] =>
  toldIn(
    db,
    db.all<Found>(`SELECT ${COLUMNS} FROM told t WHERE t.event_id IN (SELECT value FROM json_each(:ids)) ORDER BY t.position`, {
      ids: JSON.stringify(ids),
    }),
  )

/** The events of one stream. */
export const streamTold = (db: ReadDatabase, _: Question, { stream }: { readonly stream: string }): readonly Told[] =>
  toldIn(db, db.all<Found>(`SELECT ${COLUMNS} FROM told t WHERE t.stream = :stream ORDER BY t.revision`, { stream }))

/** The id of the review with this code. */
export const reviewCalled = (db: ReadDatabase, _: Question, { code }: { readonly code: string }): string | undefined =>
  db.get<{ id: string }>(`SELECT thing_id AS id FROM labels WHERE kind = 'review' AND label = :code COLLATE NOCASE`, { code })?.id

const COLUMNS = `t.event_id AS id, t.type, t.version, t.stream, t.revision, t.position, t.recorded_at AS recordedAt, t.occurred_on AS occurredOn,
  t.data, t.meta`

interface Found extends Omit<Envelope, 'occurredOn' | 'data' | 'meta'> {
  readonly occurredOn: string | null
  readonly data: string
  readonly meta: string
}

const toldIn = (db: ReadDatabase, found: readonly Found[]): readonly Told[] => {
  const resolve = resolveFrom(db)
  return found.map((row) => {
    const occurredOn = row.occurredOn === null ? null : (JSON.parse(row.occurredOn) as FuzzyDate)
    const meta = JSON.parse(row.meta) as EventMeta
    const event: Envelope = { ...row, occurredOn, meta, data: JSON.parse(row.data) as object }
    return {
      eventId: row.id,
      stream: row.stream,
      revision: row.revision,
      position: row.position,
      type: row.type,
      occurredOn,
      recordedAt: row.recordedAt,
      sentence: tell(event, resolve),
      said: inWordsWho(meta.actor.said, resolve),
      decided: inWordsWho(meta.actor.decided, resolve),
      recorded: inWordsWho(meta.actor.recorded, resolve),
      via: meta.source.via,
      knownTo: meta.source.knownTo,
    }
  })
}

const inWordsWho = (who: Who, resolve: Resolve): string | null => {
  switch (who.kind) {
    case 'person':
      return personInWords(
        resolve.person(who.personId),
        who.agencyIds.map((id) => resolve.agency(id)),
      )
    case 'body':
      return `${resolve.body(who.bodyId)}${who.stoodBack.length > 0 ? `, ${who.stoodBack.map((id) => resolve.agency(id)).join(' and ')} standing back` : ''}`
    case 'agency':
      return resolve.agency(who.agencyId)
    case 'unknown':
      return null
  }
}

/** A person with their agencies; one that the name already holds, in whatever case, is not said twice. */
const personInWords = (name: string, agencies: readonly string[]): string => {
  const says = name.toLowerCase()
  const others = agencies.filter((agency) => !says.includes(agency.toLowerCase()))
  return others.length === 0 ? name : `${name}, ${others.join(' and ')}`
}
