import { dayInWords, inWords, latest, type IsoDate } from '@ledger/kernel'
import type { Answered } from '../answered.js'
import { printedFact, type ActionLine } from '../printed-fact.js'
import type { Rung } from '../reading/action-rung.js'
import { be, capital, counted, dateOf, list, number, quoted, when } from './phrases.js'
import type { Resolver } from './resolver.js'

/** What the named actions read as, each in its own words or counted together. */
export const namedActions = (answered: Answered, actions: readonly ActionLine[], resolver: Resolver): readonly string[] => {
  if (actions.length === 0) return []
  const knownTo = printedFact(answered.printed, 'papers to')?.knownTo
  switch (answered.answer) {
    case 'evidence in, not yet checked':
      return [waiting(actions, resolver)]
    case 'running':
      return [list(actions.map((action) => saidOf(action, resolver))) + '.', ...nextDates(actions, knownTo)]
    case 'planned, nothing said since':
      return [planned(actions), papersEnd(knownTo)]
    default:
      return [spreadInWords(actions), noWordYet(actions, knownTo)]
  }
}

const waiting = (actions: readonly ActionLine[], resolver: Resolver): string => {
  const checked = actions.filter(({ rung }) => rung === 'checked' || rung === 'checked, same employer')
  const rest = actions.filter(({ rung }) => rung === 'evidence in').flatMap(({ title }) => (title ? [quoted(title, resolver)] : []))
  return `${checked.length > 0 ? `${checked.length} of ${actions.length} checked; ` : ''}${list(rest)} ${be(rest.length)} waiting for a checker.`
}

const saidOf = ({ title, word, rung, missed }: ActionLine, resolver: Resolver): string => {
  const what = title ? quoted(title, resolver) : 'the work'
  if (rung === 'running')
    return `${what} is said to be running${word?.on ? `, last done ${dateOf(word)}` : ''}${missed > 0 ? `, ${number(missed)} missed` : ''}`
  return word ? `${what} was reported done ${when(word)}` : `${what} is done`
}

const nextDates = (actions: readonly ActionLine[], knownTo: IsoDate | null | undefined): readonly string[] =>
  actions.flatMap(({ word }) => {
    if (word?.says !== 'running' || !word.next) return []
    const due = latest(word.next)
    return [
      knownTo && due && due > knownTo
        ? `The next, due ${inWords(word.next)}, falls after these papers.`
        : `The next is due ${inWords(word.next)}.`,
    ]
  })

const planned = (actions: readonly ActionLine[]): string => {
  const dates = [...new Set(actions.flatMap(({ due }) => (due ? [inWords(due.current)] : [])))]
  return `${capital(counted(actions.length, 'action'))} ${be(actions.length)} planned${dates.length > 0 ? `, for ${list(dates)}` : ', with no date'}.`
}

const papersEnd = (knownTo: IsoDate | null | undefined): string =>
  knownTo === undefined ? '' : knownTo ? `Our papers end on ${dayInWords(knownTo)}.` : 'How far our papers reach is not recorded.'

const RUNG_WORDS: Partial<Record<Rung, string>> = { 'evidence in': 'with evidence in', running: 'running', 'no word': 'without a word' }

const spreadInWords = (actions: readonly ActionLine[]): string => {
  const rungs = [...new Set(actions.map(({ rung }) => rung))].filter((rung) => rung !== 'no word')
  const total = counted(actions.length, 'action')
  const parts = rungs.map((rung) => ({ count: actions.filter((action) => action.rung === rung).length, words: RUNG_WORDS[rung] ?? rung }))
  const [first, ...rest] = parts
  if (!first) return `${capital(total)} ${be(actions.length)} planned.`
  const others = rest.map(({ count, words }) => `, ${number(count)} ${words}`).join('')
  return `${capital(number(first.count))} of ${total} ${be(first.count)} ${first.words}${others}.`
}

const noWordYet = (actions: readonly ActionLine[], knownTo: IsoDate | null | undefined): string => {
  const silent = actions.filter(({ rung }) => rung === 'no word').length
  if (silent === 0) return ''
  const others = silent === 1 ? 'the other' : `the other ${number(silent)}`
  if (knownTo === undefined) return `There is no word on ${others} yet.`
  const them = silent === 1 ? 'it' : 'them'
  return `Our papers stop${knownTo ? ` on ${dayInWords(knownTo)}` : ''} before any note on ${others}, so we do not know about ${them}.`
}
