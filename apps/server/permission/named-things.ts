import { ACCESS_LOG_RECORD } from '@ledger/keeping'
import type { ReadDatabase } from '@ledger/kernel'
import { OF_EVERYBODY, reviewsOf, thingsOfTexts } from '@ledger/sight'

/**
 * What a key of a command's data names.
 * - thing: something that may be of a review, and is asked for as the rule says
 * - text: words of such a thing, by `<eventId>/<field>`
 * - everybody: people, agencies, groups and settings, which whoever may send such a command sees
 * - part: something that is looked for only within what the command names beside it
 */
export type Names = 'thing' | 'text' | 'everybody' | 'part'

const keys = (names: Names, ...all: readonly string[]): readonly (readonly [string, Names])[] => all.map((key) => [key, names])

const namesOf: ReadonlyMap<string, Names> = new Map([
  ...keys('thing', 'reviewId', 'reviewIds', 'learningPointId', 'learningPointIds', 'intoId', 'coveredById', 'auditId', 'disseminationId'),
  ...keys('thing', 'recommendationId', 'recommendationIds', 'byRecommendationId', 'askId', 'askIds', 'byAskId'),
  ...keys('thing', 'actionId', 'actionIds', 'byActionId', 'thingId', 'recordId', 'requestId', 'holdId'),
  ...keys('text', 'ref'),
  ...keys('everybody', 'personId', 'agencyId', 'agencyIds', 'employerId', 'ownerIds', 'toIds', 'testerIds', 'successorId', 'bodyId'),
  ...keys('everybody', 'classId', 'runId', 'importId'),
  ...keys('part', 'evidenceId', 'evidenceIds', 'glassId', 'sessionId', 'tokenId'),
])

const namesSomething = /(?:Id|Ref|^ref)s?$/

/** What a command names; what its keys name that nobody has said anything of is `unlisted`. */
export interface Named {
  readonly things: readonly string[]
  readonly texts: readonly string[]
  readonly unlisted: readonly string[]
}

/** What a command's data names that may be of a review, however deep it lies. */
export const namedBy = (data: object): Named => {
  const found = [...pairsIn(data)]
  const under = (names: Names): readonly string[] => [
    ...new Set(found.filter(([key]) => namesOf.get(key) === names).flatMap(([, value]) => idsIn(value))),
  ]
  const unlisted = found.map(([key]) => key).filter((key) => namesSomething.test(key) && !namesOf.has(key))
  return { things: under('thing'), texts: under('text'), unlisted }
}

function* pairsIn(value: unknown): Generator<readonly [key: string, value: unknown]> {
  if (Array.isArray(value)) for (const one of value) yield* pairsIn(one)
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      yield [key, one]
      yield* pairsIn(one)
    }
}

const idsIn = (value: unknown): readonly string[] => [value].flat().filter((one) => typeof one === 'string')

/** Something that a command names, and the reviews that it is of. */
export interface Thing {
  readonly id: string
  readonly reviews: readonly string[]
  /** About people, agencies and settings: every review may know of it. */
  readonly isOfEverybody: boolean
}

/** Things and texts alike; what is not there is of no review and not of everybody. */
export const thingsIn = (db: ReadDatabase, { things, texts }: Named): readonly Thing[] => {
  const ofTexts = thingsOfTexts(db, texts)
  const ids = [...things.map((id) => [id, id] as const), ...texts.map((ref) => [ref, ofTexts.get(ref)] as const)]
  const known = reviewsOf(
    db,
    ids.flatMap(([, thing]) => thing ?? []),
  )
  return ids.map(([id, thing]) => {
    const reviews = thing === undefined ? [] : (known.get(thing) ?? [])
    return {
      id,
      reviews: reviews.filter((reviewId) => reviewId !== OF_EVERYBODY),
      isOfEverybody: thing === ACCESS_LOG_RECORD || reviews.includes(OF_EVERYBODY),
    }
  })
}
