import { isRealDay, latest, type FuzzyDate } from '@ledger/kernel'
import type { Problem } from '../problem.js'

/** Everything wrong with a value at a path of the JSON. */
export type Shape = (value: unknown, path: string) => readonly Problem[]

const wrong = (where: string, problem: string, toDo: string): readonly Problem[] => [{ where, problem, toDo }]

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60))

export const text: Shape = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? [] : wrong(path, `${shown(value)} is no text`, 'Write words between quotation marks.')

export const flag: Shape = (value, path) =>
  typeof value === 'boolean' ? [] : wrong(path, `${shown(value)} is neither true nor false`, 'Write true or false.')

export const count =
  (least: number): Shape =>
  (value, path) =>
    Number.isSafeInteger(value) && (value as number) >= least
      ? []
      : wrong(path, `${shown(value)} is not a whole number from ${least}`, 'Write a whole number, or leave it out where nobody knows.')

export const exactly = (...words: readonly string[]): Shape => {
  const choice = words.map((word) => `“${word}”`).join(', ')
  return (value, path) =>
    words.includes(value as string) ? [] : wrong(path, `${shown(value)} is not a word of the format here`, `Write one of ${choice}.`)
}

export const matching =
  (form: RegExp, toDo: string): Shape =>
  (value, path) =>
    typeof value === 'string' && form.test(value) ? [] : wrong(path, `${shown(value)} does not fit here`, toDo)

export const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path)

export const listOf =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((one: unknown, index) => shape(one, `${path}[${index}]`))
      : wrong(path, `${shown(value)} is no list`, 'Put it between [ and ].')

/** An object with the fields it needs and those it may have, and no others. */
export const fields =
  (needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return wrong(path, `${shown(value)} is no object`, 'Put its fields between { and }.')
    }
    const known: Readonly<Record<string, Shape>> = { ...optional, ...needed }
    const missing = Object.keys(needed).filter((name) => !(name in value))
    return [
      ...missing.flatMap((name) => wrong(`${path}.${name}`, 'this field is missing', 'Add it.')),
      ...Object.entries(value).flatMap(([name, held]: [string, unknown]) => {
        const shape = Object.hasOwn(known, name) ? known[name] : undefined
        return shape
          ? shape(held, `${path}.${name}`)
          : wrong(`${path}.${name}`, 'this is not a field of the format', `The fields here: ${Object.keys(known).join(', ')}.`)
      }),
    ]
  }

const DATE = 'Write 2020-01-31, 2020-01, 2020-Q1, 2019/20-Q3, 2020 or 2019/20, or { "words": … } for what the paper says.'

export const date: Shape = (value, path) => {
  if (typeof value !== 'string') return fields({ words: text })(value, path)
  const read = exactDate(value)
  if (!read) return wrong(path, `${shown(value)} is no date of the format`, DATE)
  return latest(read) === undefined ? wrong(path, `${shown(value)} is not in the calendar`, DATE) : []
}

/** A date as the format writes it; its precision is plain from its form. */
export const exactDate = (value: string): FuzzyDate | undefined => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { precision: isRealDay(value) ? 'day' : 'text', value }
  if (/^\d{4}-\d{2}$/.test(value)) return { precision: 'month', value }
  if (/^\d{4}(\/\d{2})?-Q[1-4]$/.test(value)) return { precision: 'quarter', value }
  return /^\d{4}(\/\d{2})?$/.test(value) ? { precision: 'year', value } : undefined
}
