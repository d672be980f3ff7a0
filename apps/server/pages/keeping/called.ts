import { groundInWords, namesOf, type Erased, type Held } from '@ledger/keeping'
import { never } from '@ledger/kernel'
import { allReviews } from '@ledger/reviews'
import { ERASED_WORDS } from '@ledger/vault'
import type { Ask } from '../../session/visit.js'

/** Names for people and reviews on one page, each looked up once. */
export interface Called {
  person(personId: string | null): string
  thing(thing: Held | Erased): string
  record(recordId: string, recordClass: string): string
  ground: typeof groundInWords
}

export const calledHere = (ask: Ask, personIds: readonly string[]): Called => {
  const names = ask(namesOf, { personIds })
  const codes = new Map(ask(allReviews, {}).map(({ reviewId, code }) => [reviewId, code]))
  const person = (personId: string | null): string => {
    if (personId === null) return 'the operator, on the command line'
    const name = names.get(personId)
    return name === undefined || name === ERASED_WORDS ? 'somebody no longer named' : name
  }
  const review = (reviewId: string): string => {
    const code = codes.get(reviewId)
    return code === undefined ? 'a review that you may not see' : `review ${code}`
  }
  return {
    person,
    ground: groundInWords,
    record: (recordId, recordClass) =>
      recordClass === 'review record'
        ? `Review ${codes.get(recordId) ?? ''}`.trim()
        : recordClass === 'account of a person'
          ? person(recordId)
          : recordClass === 'access log'
            ? 'The access log'
            : `The ${recordClass} ${recordId.slice(0, 8)}`,
    thing: (thing) => {
      switch (thing.kind) {
        case 'partnership':
          return 'everything of this partnership'
        case 'review':
          return `every text of ${review(thing.reviewId)}`
        case 'person':
          return `the name of ${person(thing.personId)}`
        case 'text':
          return 'one text'
        default:
          return never(thing)
      }
    },
  }
}

/** The people whom these name. */
export const peopleIn = (things: readonly (Held | Erased)[]): readonly string[] =>
  things.flatMap((thing) => (thing.kind === 'person' ? [thing.personId] : []))
