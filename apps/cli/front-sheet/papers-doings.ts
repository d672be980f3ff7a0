import type { FrontSheet } from './front-sheet.js'
import { counted, dotted, FIGURES, wrapped } from './layout.js'
import { lowered } from './learning-lines.js'

/** Actions that answer no recommendation. */
export const loose = ({ looseActions }: FrontSheet): readonly string[] =>
  looseActions.length === 0
    ? []
    : figure(
        'Actions that answer no recommendation',
        looseActions.length,
        looseActions.map(({ text, word }) => `${lowered(text)} (${words[word]})`),
      )

const words = {
  none: 'no word',
  'not started': 'not started',
  'in progress': 'in progress',
  done: 'reported done',
  running: 'running',
} as const

/** Briefings and the like; what no paper ties to a review answers nothing. */
export const whatWasShared = ({ shared }: FrontSheet): readonly string[] => {
  const held = shared.filter(({ planned }) => !planned)
  const ofReviews = held.filter(({ reviewIds }) => reviewIds.length > 0)
  const others = held.filter(({ reviewIds }) => reviewIds.length === 0)
  if (held.length === 0) return dotted('Shared', 'the papers do not say')
  return [
    ...figure('Times the learning of reviews was shared', ofReviews.length, ofReviews.map(attendance)),
    ...figure(
      'Times other learning was shared, tied to no review',
      others.length,
      others.map(({ title }) => lowered(title)),
    ),
  ]
}

/** A number by its name, and below it what it counts. */
const figure = (label: string, count: number, of: readonly string[]): readonly string[] =>
  count === 0 ? [] : [...dotted(label, String(count), FIGURES), ...wrapped(of.join('; '), 4)]

const attendance = ({ form, sessions, attended, attendance: byAgency }: FrontSheet['shared'][number]): string =>
  [
    form === 'guide' ? 'a guide' : form,
    sessions === null ? undefined : counted(sessions, 'session'),
    attended === null ? 'readers or attendance not recorded' : `${counted(attended, 'member')} of staff`,
    attended !== null && byAgency.length === 0 ? 'agencies not recorded' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ')

export const audits = ({ audits: known }: FrontSheet): readonly string[] => {
  const held = known.filter(({ state }) => state === 'held')
  const outstanding = known.filter(({ state }) => state === 'promised')
  return [
    ...figure('Audits held', held.length, ['none of a named learning point']),
    ...figure(
      'Audits promised, not heard of as held',
      outstanding.length,
      outstanding.map(({ title }) => title.split(/[(:,]/)[0]?.trim() ?? title),
    ),
  ]
}
