import { isRealDay, type IsoDate } from '@ledger/kernel'
import { many, one, type FieldErrors, type Fields } from '../fields.js'

export interface Item {
  readonly value: string
  readonly text: string
}

interface Question {
  readonly name: string
  readonly label: string
  readonly hint?: string
}

/** What a form asks for. Where `missing` is left out, it may be left empty. */
export type Asked = Question &
  (
    | { readonly kind: 'line'; readonly missing?: string; readonly autocomplete?: string }
    | { readonly kind: 'number'; readonly missing: string }
    /** Words of more than one line: they are looked over for what may say who somebody is. */
    | { readonly kind: 'words'; readonly missing?: string }
    | { readonly kind: 'day'; readonly missing?: string }
    | {
        readonly kind: 'one'
        readonly items: readonly Item[]
        readonly missing?: string
        /** What is taken though it is not offered any more: a form that is sent twice is recorded once, and says so both times. */
        readonly also?: (value: string) => boolean
      }
    | { readonly kind: 'several'; readonly items: readonly Item[] }
  )

/** What was answered, by the name of the question; a day as `2026-03-31`. What was left empty is an empty string. */
export interface Answers {
  readonly of: Readonly<Record<string, string>>
  readonly several: Readonly<Record<string, readonly string[]>>
}

const LONGEST = 200

/** Reads what a form sent: of choices, those that were offered alone. */
export const readAnswers = (asked: readonly Asked[], fields: Fields): Answers & { readonly errors: FieldErrors } => ({
  of: Object.fromEntries(asked.map((question) => [question.name, answer(question, fields)])),
  several: Object.fromEntries(asked.map((question) => [question.name, chosen(question, many(fields, question.name))])),
  errors: Object.fromEntries(
    asked.flatMap((question) => {
      const text = wrong(question, fields)
      return text === null ? [] : [[question.name, { text }]]
    }),
  ),
})

/** A day that need not be given. */
export const dayOrNull = (day: string | undefined): IsoDate | null => (day ? day : null)

const chosen = (question: Asked, sent: readonly string[]): readonly string[] => {
  if (!('items' in question)) return []
  const also = question.kind === 'one' ? question.also : undefined
  return sent.filter((value) => question.items.some((item) => item.value === value) || (value !== '' && also?.(value)))
}

const parts = ['year', 'month', 'day'] as const

const isEmptyDay = (name: string, fields: Fields): boolean => parts.every((part) => one(fields, `${name}-${part}`) === '')

const dayOf = (name: string, fields: Fields): string =>
  isEmptyDay(name, fields) ? '' : parts.map((part) => one(fields, `${name}-${part}`).padStart(part === 'year' ? 4 : 2, '0')).join('-')

const answer = (question: Asked, fields: Fields): string => {
  const { kind, name } = question
  if (kind === 'day') return dayOf(name, fields)
  return kind === 'one' ? (chosen(question, [one(fields, name)])[0] ?? '') : one(fields, name)
}

const wrong = (question: Asked, fields: Fields): string | null => {
  const { kind, label } = question
  if (kind === 'several') return null
  const said = answer(question, fields)
  if (said === '') return question.missing ?? null
  if (kind === 'day') return isRealDay(said) ? null : 'The day must be a real day, such as 31 3 2025'
  if (kind === 'number') return /^\d{1,4}$/.test(said) ? null : `${label} must be a whole number, such as 12`
  return kind === 'line' && said.length > LONGEST ? `${label} must be ${LONGEST} characters or fewer` : null
}
