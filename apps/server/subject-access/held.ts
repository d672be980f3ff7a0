import type { AccessLog } from '@ledger/access'
import { accountOf, isSuspended, providersOfPerson, rolesOf, validTokensOf } from '@ledger/access'
import type { EventStore } from '@ledger/event-store'
import { textsMentioning, wordsAt } from '@ledger/keeping'
import type { Envelope, Question, ReadDatabase } from '@ledger/kernel'
import { namesOfAgencies, peopleWithPosts } from '@ledger/partnership'
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
  readonly words: readonly { readonly reference: string; readonly text: string | null; readonly why: string | null }[]
  readonly entries: readonly { readonly at: string; readonly what: string; readonly part: readonly InWhatPart[] }[]
  readonly looks: readonly {
    readonly at: string
    readonly what: string
    readonly outcome: string
    readonly way: string
    readonly ground: readonly string[]
  }[]
}

const UNSEEN = 'It belongs to a review that whoever made this export may not see. Those who answer for that review have to look through it.'

export const heldAbout = async (personId: string, from: Sources): Promise<Held> => {
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
    words: wordsMentioning(personId, from),
    entries: await entriesOf(personId, from),
    looks: looksOf(personId, from),
  }
}

/** Texts that say they mention the person: the words where whoever makes the export may see them, and otherwise that there are some. */
const wordsMentioning = (personId: string, { whole, ask }: Sources): Held['words'] => {
  const refs = textsMentioning(whole, personId)
  const seen = new Map(ask(wordsAt, { refs }).map(({ ref, text }) => [ref, text]))
  return refs.map((reference) => {
    const text = seen.get(reference) ?? null
    return { reference, text, why: text === null ? UNSEEN : null }
  })
}

/** How many events are read between two looks at other requests. */
const STRETCH = 200

const entriesOf = async (personId: string, { log, partnership }: Sources): Promise<Held['entries']> => {
  const found: { readonly at: string; readonly what: string; readonly part: readonly InWhatPart[] }[] = []
  let read = 0
  for await (const event of log.readAll({ filter: { partnership } })) {
    const part = partIn(event, personId)
    if (part.length > 0) found.push({ at: event.recordedAt, what: inWords(event.type), part })
    if ((read += 1) % STRETCH === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return found
}

const partIn = ({ meta: { actor }, data }: Envelope, personId: string): readonly InWhatPart[] => {
  const parts = (['said', 'decided', 'recorded'] as const).filter((part) => {
    const who = actor[part]
    return who.kind === 'person' && who.personId === personId
  })
  return JSON.stringify(data).includes(`"${personId}"`) ? [...parts, 'is about them'] : parts
}

/** `SessionStarted` as `session started`. */
const inWords = (type: string): string => type.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()

const looksOf = (personId: string, { accessLog, partnership }: Sources): Held['looks'] => {
  const found: Held['looks'][number][] = []
  for (let before: number | undefined, more = true; more;) {
    const { records, next } = accessLog.of(partnership, { who: personId, limit: 500, ...(before === undefined ? {} : { before }) })
    for (const { at, what, outcome, via, ground } of records) found.push({ at, what: what.kind, outcome, way: via, ground })
    more = next !== null
    before = next ?? undefined
  }
  return [...found, ...refusedToSignIn(personId, { accessLog, partnership })]
}

const refusedToSignIn = (personId: string, { accessLog, partnership }: Pick<Sources, 'accessLog' | 'partnership'>): Held['looks'] =>
  accessLog
    .refusedSignInsTo(partnership, personId)
    .map(({ at, way, why }) => ({ at, what: `sign-in: ${way}`, outcome: 'refused', way: way === 'token' ? 'api' : 'page', ground: [why] }))
