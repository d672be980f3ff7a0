import type { AccessLog, AccessRecord } from '@ledger/access'
import { resolveFrom } from '@ledger/history'
import { isRealDay, type ReadDatabase, type Resolve } from '@ledger/kernel'
import { peopleInPost } from '@ledger/partnership'
import { personWords } from '../../layout/person-words.js'
import type { Visit } from '../../session/visit.js'
import { one, type FieldErrors, type Fields } from '../fields.js'
import { deedWords, groundWords, askedWords, readerWords, wayWords } from './access-words.js'

const resolving = (db: ReadDatabase): Resolve => resolveFrom(db)

interface Asked {
  readonly accessLog: AccessLog
  readonly visit: Visit
  readonly query: Fields
  /** Only of this review. */
  readonly reviewId?: string
  /** The address of the page with these fields in its query. */
  readonly at: (query: Readonly<Record<string, string>>) => string
  /** Whether they are told what was looked at, or only that something was. */
  readonly showsWhat: boolean
}

/** A page of the access log: its records in words, the form that narrows them, and where older ones are. Nothing is told that the visitor's tables do not hold. */
export const accessRows = ({ accessLog, visit: { ask, partnership }, query, reviewId, at, showsWhat }: Asked) => {
  const people = new Map(ask(peopleInPost, {}).map((person) => [person.personId, personWords(person)]))
  const resolve = ask(resolving, {})
  const nameOf = (who: string): string => readerWords(who) ?? people.get(who) ?? resolve.person(who)
  const { day, errors } = dayIn(query)
  const who = one(query, 'who')
  const before = /^[1-9]\d{0,15}$/.test(one(query, 'before')) ? Number(one(query, 'before')) : undefined
  const readers = accessLog.readersOf(partnership.code, reviewId)
  const found = accessLog.of(partnership.code, { reviewId, before, day, who: readers.includes(who) ? who : undefined })
  const chosen = { who, ...Object.fromEntries(PARTS.map((part) => [`day-${part}`, one(query, `day-${part}`)])) }
  return {
    rows: found.records.map((record) => ({
      at: record.at,
      who: nameOf(record.who),
      what: showsWhat ? whatWords(record, resolve) : deedWords(record),
      refused: record.outcome === 'refused',
      way: wayWords(record),
      ground: groundWords(record),
      asAt: record.asAt,
    })),
    readers: readers.map((reader) => ({ who: reader, name: nameOf(reader) })).toSorted((a, b) => a.name.localeCompare(b.name)),
    chosen,
    isNarrowed: Object.values(chosen).some((value) => value !== ''),
    errors,
    older: found.next === null ? null : at({ ...chosen, before: String(found.next) }),
    newest: before === undefined ? null : at(chosen),
    all: at({}),
  }
}

const whatWords = (record: AccessRecord, resolve: Resolve): string =>
  record.reviewIds.length === 0
    ? askedWords(record)
    : `${askedWords(record)} (${record.reviewIds.map((reviewId) => resolve.review(reviewId)).join(', ')})`

const PARTS = ['day', 'month', 'year'] as const

/** The day that the form asks for; none where nothing was entered. */
const dayIn = (query: Fields): { readonly day?: string; readonly errors: FieldErrors | null } => {
  const [day, month, year] = PARTS.map((part) => one(query, `day-${part}`)) as [string, string, string]
  if (day + month + year === '') return { errors: null }
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDay(said) ? { day: said, errors: null } : { errors: { day: { text: 'Enter a real day, such as 31 3 2025' } } }
}
