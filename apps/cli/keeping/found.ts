import {
  allErasureRequests,
  everybodyNamed,
  erasureRequestOf,
  namesOf,
  textsAt,
  textsMentioning,
  wordsOf,
  type Erased,
  type ErasureRequested,
} from '@ledger/keeping'
import type { Question, ReadDatabase } from '@ledger/kernel'
import { allReviews } from '@ledger/reviews'
import type { Deed } from '@ledger/access'
import type { Looker, Wanted } from '../access/looker.js'

/** One partnership, as it is asked on the command line. */
export interface Asked {
  readonly partnership: string
  readonly ask: <About extends object, Answer>(
    query: (db: ReadDatabase, question: Question, about: About) => Answer,
    about: About,
  ) => Answer
  readonly mentions: (personId: string) => readonly string[]
}

/** Every partnership that there is for whoever looks, as they see it. */
export const everyPartnership = async (looker: Looker): Promise<readonly Asked[]> => {
  const { viewer, today } = looker
  const question: Question = { viewer, asAt: null, today }
  const found: Asked[] = []
  for (const partnership of looker.partnerships) {
    const db = await looker.read(partnership, null)
    found.push({
      partnership,
      ask: (query, about) => query(db, question, about),
      mentions: (personId) => textsMentioning(db, personId),
    })
  }
  return found
}

/** Asks whether somebody may be shown what is kept of these partnerships, and records that they are. */
export const isShownKeeping = (looker: Looker, all: readonly Asked[], deed: Deed, what: Wanted['what']): Promise<void> =>
  looker.isShown(
    all.map(({ partnership }) => ({ partnership, deed, what, reviewIds: [], asAt: null })),
    '',
  )

export const personIn = (all: readonly Asked[], personId: string): Asked | undefined =>
  all.find(({ ask }) => ask(namesOf, { personIds: [personId] }).size > 0)

export const textIn = (all: readonly Asked[], ref: string): Asked | undefined =>
  all.find(({ ask }) => ask(textsAt, { refs: [ref] }).length > 0)

export const requestIn = (all: readonly Asked[], requestId: string): Asked | undefined =>
  all.find(({ ask }) => ask(erasureRequestOf, { requestId }) !== undefined)

/** The request about the same thing that is still open, the youngest first. */
export const openRequest = ({ ask }: Asked, erases: Erased): ErasureRequested | undefined =>
  ask(allErasureRequests, {}).find((request) => request.refused === null && sameThing(request.erases, erases))

const sameThing = (one: Erased, other: Erased): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())

/** The people of a partnership with their ids. */
export const peopleLines = ({ ask }: Asked): readonly string[] =>
  ask(everybodyNamed, {}).map(({ personId, name }) => `${personId}  ${name}`)

/** Where the words of a review or another thing are: by event and field, never the words. Nothing where there is no such thing. */
export const wordsLines = (all: readonly Asked[], named: string): readonly string[] => {
  for (const { ask } of all) {
    const reviewId = ask(allReviews, {}).find(({ code }) => code.toLowerCase() === named.toLowerCase())?.reviewId
    const texts = ask(wordsOf, { thingId: reviewId ?? named })
    if (texts.length > 0)
      return texts.map(
        ({ ref, type, field, onDay, characters, isErased }) =>
          `${ref}  “${field}” of ${type}, recorded on ${onDay}, ${isErased ? 'erased' : `${characters} characters`}`,
      )
  }
  return []
}
