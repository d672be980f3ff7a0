import type { AskLife } from '../life/ask-life.js'
import { plots, type World } from '../plots/index.js'
import type { Plotted } from './asking.js'
import type { Learned } from './learning.js'

const CLOSED = ['replaced', 'no longer applies', 'closed, not done', 'closed before this ledger']

/** What one life may know of the others. */
export const worldOf = (all: readonly Plotted[], learned: readonly Learned[]): World => ({
  askInPlaceOf: (life, on) => {
    const open = all.filter(
      ({ life: other, plot }) =>
        other.recommendationId !== life.recommendationId &&
        other.born < on &&
        other.asked === life.asked &&
        !CLOSED.includes(plots[plot].answer),
    )
    const found =
      open.findLast(({ life: other }) => other.lesson.key === life.lesson.key) ??
      open.findLast(({ life: other }) => alike(other, life)) ??
      open[open.length - 1]
    if (!found) throw new Error(`nothing could stand in the place of ${life.key}`)
    return found.life
  },
  newerLearning: (life, on) => {
    const newer = learned.filter((point) => point.on > life.born && point.on < on)
    const found =
      newer.findLast(({ lesson }) => lesson === life.lesson.key) ??
      newer.findLast(({ themes }) => themes.some((theme) => life.lesson.themes.includes(theme))) ??
      newer[newer.length - 1]
    if (!found) throw new Error(`nothing newer was learned before day ${on} than ${life.key}`)
    return found.learningPointId
  },
})

const alike = (one: AskLife, other: AskLife): boolean => one.lesson.themes.some((theme) => other.lesson.themes.includes(theme))
