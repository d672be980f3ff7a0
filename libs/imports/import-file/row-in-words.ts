import type { VanishedRow } from './report.js'

/** A row by what a reader knows it by: review BH-MRSB, recommendation 7, action 2. */
export const rowInWords = ({ row, made }: Pick<VanishedRow, 'row' | 'made'>): string => {
  const end = row.lastIndexOf(']') + 1
  const identity = (JSON.parse(row.slice(0, end)) as (string | number)[]).map(String)
  const again = row.slice(end).trim()
  return `${placeOf(identity, 'recommendation' in made)}${again === '' ? '' : `, row ${again} of that number`}`
}

const placeOf = (identity: readonly string[], recommends: boolean): string => {
  const [kind = '', first = '', second = '', third = ''] = identity
  switch (kind) {
    case 'review':
      return `review ${first}`
    case 'recommendation':
    case 'learning point':
      return `review ${first}, ${kind} ${second}`
    case 'action':
      return [first && `review ${first}`, second && `recommendation ${second}`, `action ${third}`].filter(Boolean).join(', ')
    case 'body':
      return `body ${first}`
    case 'learning':
      return rowOfPlan('learning point', identity.slice(1))
    case 'audit held':
    case 'audit outstanding':
    case 'shared':
    case 'papers':
      return `${LISTS[kind]} ${Number(first) + 1}`
    default:
      return rowOfPlan(recommends ? 'recommendation' : 'action', identity)
  }
}

const LISTS = {
  'audit held': 'audit held',
  'audit outstanding': 'audit outstanding',
  shared: 'what was shared, entry',
  papers: 'papers’ note',
}

const rowOfPlan = (what: string, [review = '', number = '', action = '', occurrence = '1']: readonly string[]): string =>
  [
    `review ${review}`,
    `${what} ${number}`,
    ...(action === '' ? [] : [what === 'action' ? `part ${action}` : `action ${action}`]),
    ...(occurrence === '1' ? [] : [`text ${occurrence} under that number`]),
  ].join(', ')
