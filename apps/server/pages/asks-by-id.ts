import { namesOfAgencies } from '@ledger/partnership'
import { recommendationsOf } from '@ledger/recommendations'
import type { Ask } from '../session/visit.js'
import { addresseeName } from './addressee-name.js'

/** An ask as a link to its recommendation and the name of whom it was put to. */
export interface NamedAsk {
  readonly askId: string
  readonly recommendationId: string
  readonly number: string
  readonly addressee: string
}

/** These asks, in the order of the papers. */
export const asksById = (ask: Ask, askIds: readonly string[]): readonly NamedAsk[] => {
  const named = agencyNamesById(ask)
  return ask(recommendationsOf, {}).flatMap(({ recommendationId, number, asks }) =>
    asks
      .filter(({ askId }) => askIds.includes(askId))
      .map(({ askId, addressee }) => ({ askId, recommendationId, number, addressee: addresseeName(addressee, named) })),
  )
}

export const agencyNamesById = (ask: Ask): Readonly<Record<string, string>> =>
  Object.fromEntries(ask(namesOfAgencies, {}).map(({ agencyId, name }) => [agencyId, name]))
