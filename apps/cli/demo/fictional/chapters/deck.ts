import { agencies, isClass, type AskedKey } from '../cast/agencies.js'
import { plots, type PlotName } from '../plots/index.js'
import { SPAN } from '../telling/telling.js'

/** How many recommendations take each plot, and how old they may be, in days. What can only be young is dealt first, then what needs the most time. */
interface Card {
  readonly plot: PlotName
  readonly howMany: number
  readonly oldest: number
}

const card = (plot: PlotName, howMany: number, oldest = 2000): Card => ({ plot, howMany, oldest })

export const deck: readonly Card[] = [
  card('asked, no reply yet', 3, 230),
  card('nothing recorded', 3, 230),
  card('plan judged not sufficient', 2, 310),
  card('not started', 3, 310),
  card('planned, nothing said since', 3, 400),
  card('a reply that is not plain', 1, 400),
  card('the harder action given up', 2, 420),
  card('only a briefing', 2, 480),
  card('in part', 3, 480),
  card('another way', 3, 480),
  card('the only action stopped', 2, 560),
  card('running', 3),
  card('no longer applies', 3),
  card('not accepted', 3),
  card('already done, and reported so', 1),
  card('already done, they say', 2),
  card('in progress', 9),
  card('proof out of date', 4),
  card('seen long ago, and that was enough', 1),
  card('held at re-check', 9),
  card('held, more than was asked', 1),
  card('gap found again by a test', 2),
  card('given up, and taken up again', 1),
  card('gap found again by a new review', 2),
  card('first it could not be told', 1),
  card('seen in practice, with a measure', 2),
  card('not found in practice', 3),
  card('own audit, moderated', 1),
  card('seen in practice', 11),
  card('seen in practice, a re-check due', 5),
  card('seen in practice, a measure due', 1),
  card('checked after proof was lowered', 2),
  card('first not enough, then checked', 2),
  card('closed, not done', 3),
  card('replaced', 3),
  card('checked by a colleague', 3),
  card('checked, plan not judged', 3),
  card('done and checked', 12),
  card('checked, a test still due', 6),
  card('own audit', 2),
  card('more asked for', 2),
  card('evidence in', 8),
  card('reported done', 7),
  card('one done, one not heard of', 3),
]

/** What is dealt when the deck is used up, by how much time there is. */
export const rest = (born: number): PlotName =>
  SPAN - born > 420
    ? 'seen in practice'
    : SPAN - born > 200
      ? 'done and checked'
      : SPAN - born > 105
        ? 'in progress'
        : 'asked, no reply yet'

/** Whether a life that begins on a day has the time for a plot. */
export const hasTimeFor = (name: PlotName, born: number): boolean => born + plots[name].needs <= SPAN - plots[name].ends[1]

const classMay: readonly PlotName[] = [
  'in progress',
  'one done, one not heard of',
  'done and checked',
  'asked, no reply yet',
  'nothing recorded',
  'planned, nothing said since',
]

/** What the partnership does not say to itself. */
const notToOneself: readonly PlotName[] = [
  'not accepted',
  'own audit',
  'own audit, moderated',
  'checked by a colleague',
  'in part',
  'another way',
  'already done, they say',
  'already done, and reported so',
  'a reply that is not plain',
  'asked, no reply yet',
]

export const suits = (name: PlotName, asked: AskedKey): boolean => {
  if (isClass(asked)) return classMay.includes(name)
  if (asked === 'partnership') return !notToOneself.includes(name)
  return name !== 'checked by a colleague' || agencies[asked].employer === 'council'
}

/** Plots that end with the proof that was asked for. */
export const reaching: readonly PlotName[] = [
  'done and checked',
  'seen in practice',
  'held at re-check',
  'held, more than was asked',
  'seen in practice, with a measure',
  'own audit, moderated',
  'first it could not be told',
  'seen long ago, and that was enough',
  'checked after proof was lowered',
  'first not enough, then checked',
  'given up, and taken up again',
  'checked by a colleague',
]
