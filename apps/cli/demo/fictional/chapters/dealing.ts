import { chanceFor, type Chance } from '../chance.js'
import type { AskedKey } from '../cast/agencies.js'
import type { PlotName } from '../plots/index.js'
import { SPAN } from '../telling/telling.js'
import type { Drafted } from './drafting.js'
import { deck, hasTimeFor, reaching, rest, suits } from './deck.js'

/** Gives every recommendation its plot, each plot spread over as many reviews as it can be. */
export const dealt = (drafts: readonly Drafted[]): ReadonlyMap<string, PlotName> => {
  const chance = chanceFor('dealing')
  const plotOf = new Map<string, PlotName>()
  for (const { plot, howMany, oldest } of deck)
    for (let left = howMany; left > 0; left -= 1) {
      const free = drafts.filter((draft) => !plotOf.has(draft.key) && fits(draft, plot, oldest))
      const chosen = leastUsed(free, plot, drafts, plotOf, chance)
      if (chosen) plotOf.set(chosen.key, plot)
    }
  for (const draft of drafts) if (!plotOf.has(draft.key)) plotOf.set(draft.key, rest(draft.born))
  return plotOf
}

const fits = ({ born, asked: [first] }: Drafted, plot: PlotName, oldest: number): boolean =>
  first !== undefined && hasTimeFor(plot, born) && SPAN - born <= oldest && suits(plot, first)

/** Of the reviews that have this plot least often, the one with the most room. */
const leastUsed = (
  free: readonly Drafted[],
  plot: PlotName,
  drafts: readonly Drafted[],
  plotOf: ReadonlyMap<string, PlotName>,
  chance: Chance,
): Drafted | undefined => {
  const uses = (code: string) => drafts.filter(({ key, review }) => review.code === code && plotOf.get(key) === plot).length
  const room = (code: string) => free.filter(({ review }) => review.code === code).length
  return chance
    .shuffled(free)
    .toSorted((one, other) => uses(one.review.code) - uses(other.review.code) || room(other.review.code) - room(one.review.code))[0]
}

const elsewhere: readonly PlotName[] = ['seen in practice', 'done and checked', 'checked by a colleague', 'held at re-check']

/** The plot of a further ask of the same recommendation: where the first has reached its proof, so do the others. */
export const plotOfAnother = (main: PlotName, asked: AskedKey, born: number, chance: Chance): PlotName => {
  const may = (name: PlotName) => suits(name, asked) && hasTimeFor(name, born)
  const another = chance.shuffled(elsewhere).find(may)
  if (reaching.includes(main)) return chance.yes(0.5) && may(main) ? main : (another ?? main)
  if (may(main) && (chance.yes(0.6) || another === undefined)) return main
  return another ?? (may('in progress') ? 'in progress' : 'nothing recorded')
}
