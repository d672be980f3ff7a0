import { everybody, states, type Somebody } from './canary-ledger.js'
import type { StateLetter } from './matrix.js'
import { expectedOf, isOfAReview, routes, type Expected, type Route } from './routes.js'

export interface Cell {
  readonly route: Route
  readonly who: Somebody
  readonly state: StateLetter
  readonly expected: Expected
}

/** Every route, for everybody, in every state of the review that it is about. */
export const cells: readonly Cell[] = routes.flatMap((route) =>
  everybody.flatMap((who) =>
    (isOfAReview(route) ? states : (['O'] as const)).map((state) => ({ route, who, state, expected: expectedOf(route, who, state) })),
  ),
)

const PAGE_OF_A_REVIEW = '/partnerships/:partnership/reviews/:reviewId'

/**
 * Of each route, one cell by each role for each answer that it gets; besides, the page of a review by everybody in each state, and one of the
 * pages about the whole by everybody. Which these are is the same in every run.
 */
export const sampled = (): readonly Cell[] => {
  const found = new Set<Cell>()
  const looking = routes.filter(({ method, how, deed }) => method === 'GET' && how === 'in all' && deed?.startsWith('see-'))
  routes.forEach((route, place) => {
    const alike = new Map<string, Cell[]>()
    for (const cell of cells.filter((one) => one.route === route)) {
      const { who, expected } = cell
      const key = route.deed === null ? String(who.role === 'auditor') : `${who.role} ${who.own} ${expected}`
      alike.set(key, [...(alike.get(key) ?? []), cell])
    }
    // Each time another of them, so that every state and relation comes up.
    const chosen = [...alike.values()].flatMap((of, next) => of[(place * 37 + next * 11) % of.length] ?? [])
    for (const one of chosen) found.add(one)
  })
  const pageOf = new Map(everybody.map((who, place) => [who, looking[place % looking.length]] as const))
  const isPageOfAReview = ({ method, pattern }: Route) => method === 'GET' && pattern === PAGE_OF_A_REVIEW
  for (const cell of cells) if (isPageOfAReview(cell.route) || pageOf.get(cell.who) === cell.route) found.add(cell)
  return [...found]
}
