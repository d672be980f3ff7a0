import type { AccessLog } from '@ledger/access'
import { accountOf, isSuspended, providersOfPerson, rolesOf, validTokensOf } from '@ledger/access'
import type { EventStore } from '@ledger/event-store'
import { textsMentioning, wordsAt } from '@ledger/keeping'
import type { Envelope, Question, ReadDatabase } from '@ledger/kernel'
import { namesOfAgencies, peopleWithPosts } from '@ledger/partnership'
import { moment } from '../layout/age-words.js'
import type { Ask } from '../session/visit.js'

/** What is read for an export: everything, and besides what whoever makes it may see. */
export interface Sources {
  readonly partnership: string
  /** As it is stored, its words sealed: only who and what is read from it. */
  readonly log: EventStore
  readonly accessLog: AccessLog
  readonly whole: ReadDatabase
  /** As whoever makes the export sees it. */
  readonly ask: Ask
  readonly question: Question
  /** ISO 8601. */
  readonly now: string
}

type InWhatPart = 'decided' | 'said' | 'recorded' | 'is about them'

/** Everything held about a person, without secrets, and without what is held about anybody else. */
export interface Held {
  readonly person: { readonly id: string; readonly name: string }
  readonly posts: readonly { readonly from: string | null; readonly role: string | null; readonly agencies: readonly string[] }[]
  readonly roles: readonly string[]
  readonly account: object
  /** What may be much, and is read as it is written. */
  readonly lists: readonly HeldList[]
}

/** Rows under a name for a program, and with headings for a person. */
export interface HeldList<Row = unknown> {
  readonly name: string
  readonly caption: string
  readonly heads: readonly string[]
  readonly rows: AsyncIterable<Row>
  cells(row: Row): readonly unknown[]
}

const UNSEEN = 'It belongs to a review that whoever made this export may not see. Those who answer for that review have to look through it.'

export const heldAbout = (personId: string, from: Sources): Held => {
  const { whole, question, now } = from
  const of = { personId }
  const person = peopleWithPosts(whole, question, {}).find((one) => one.personId === personId)
  const agencies = new Map(namesOfAgencies(whole, question, {}).map(({ agencyId, name }) => [agencyId, name]))
  const { personId: _, ...account } = accountOf(whole, question, of) ?? { personId }
  return {
    person: { id: personId, name: person?.name ?? '' },
    posts: (person?.posts ?? []).map(({ from: since, role, agencyIds }) => ({
      ...{ from: since, role },
      agencies: agencyIds.map((id) => agencies.get(id) ?? id),
    })),
    roles: rolesOf(whole, question, of),
    account: {
      ...{ ...account, suspended: isSuspended(whole, question, of) },
      organisations: providersOfPerson(whole, question, of).map(({ issuer, since }) => ({ issuer, since })),
      tokens: validTokensOf(whole, question, { personId, at: now }).map(({ label, scopes, issuedAt, expires }) => ({
        ...{ label, scopes, issuedAt, expires },
      })),
    },
    lists: [wordsMentioning(personId, from), entriesOf(personId, from), looksOf(personId, from)],
  }
}

/** How many rows are read between two looks at other requests. */
const STRETCH = 50

const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Texts that say they mention the person: the words where whoever makes the export may see them, and otherwise that there are some. */
const wordsMentioning = (
  personId: string,
  { whole, ask }: Sources,
): HeldList<{ readonly reference: string; readonly text: string | null; readonly why: string | null }> => ({
  ...{ name: 'words', caption: 'Words that mention them', heads: ['Reference', 'Words'] },
  cells: ({ reference, text, why }) => [reference, text ?? why],
  rows: (async function* () {
    const all = textsMentioning(whole, personId)
    for (let from = 0; from < all.length; from += STRETCH) {
      const refs = all.slice(from, from + STRETCH)
      const seen = new Map(ask(wordsAt, { refs }).map(({ ref, text }) => [ref, text]))
      for (const reference of refs) {
        const text = seen.get(reference) ?? null
        yield { reference, text, why: text === null ? UNSEEN : null }
      }
      await others()
    }
  })(),
})

/** The whole log of the partnership is read, as far as it goes when it is asked. */
const entriesOf = (
  personId: string,
  { log, partnership }: Sources,
): HeldList<{ readonly at: string; readonly what: string; readonly part: readonly InWhatPart[] }> => ({
  name: 'entries',
  caption: 'What they said, decided or recorded, and what is recorded about them',
  heads: ['When', 'What', 'In what part'],
  cells: ({ at, what, part }) => [moment(at), what, part.join(', ')],
  rows: (async function* () {
    let read = 0
    for await (const event of log.readAll({ filter: { partnership } })) {
      const part = partIn(event, personId)
      if (part.length > 0) yield { at: event.recordedAt, what: inWords(event.type), part }
      if ((read += 1) % STRETCH === 0) await others()
    }
  })(),
})

const partIn = ({ meta: { actor }, data }: Envelope, personId: string): readonly InWhatPart[] => {
  const parts = (['said', 'decided', 'recorded'] as const).filter((part) => {
    const who = actor[part]
    return who.kind === 'person' && who.personId === personId
  })
  return JSON.stringify(data).includes(`"${personId}"`) ? [...parts, 'is about them'] : parts
}

/** `SessionStarted` as `session started`. */
const inWords = (type: string): string => type.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()

interface Look {
  readonly at: string
  readonly what: string
  readonly outcome: string
  readonly way: string
  readonly ground: readonly string[]
}

const looksOf = (personId: string, { accessLog, partnership }: Sources): HeldList<Look> => ({
  ...{ name: 'looks', caption: 'What they looked at', heads: ['When', 'What', 'Outcome', 'How', 'On what ground'] },
  cells: ({ at, what, outcome, way, ground }) => [moment(at), what, outcome, way, ground.join(', ')],
  rows: (async function* () {
    for (let before: number | undefined, more = true; more;) {
      const asked = { who: personId, limit: STRETCH, ...(before === undefined ? {} : { before }) }
      const { records, next } = accessLog.of(partnership, asked)
      for (const { at, what, outcome, via, ground } of records) yield { at, what: what.kind, outcome, way: via, ground }
      more = next !== null
      before = next ?? undefined
      await others()
    }
    yield* refusedToSignIn(personId, accessLog, partnership)
  })(),
})

const refusedToSignIn = (personId: string, accessLog: AccessLog, partnership: string): readonly Look[] =>
  accessLog
    .refusedSignInsTo(partnership, personId)
    .map(({ at, way, why }) => ({ at, what: `sign-in: ${way}`, outcome: 'refused', way: way === 'token' ? 'api' : 'page', ground: [why] }))
