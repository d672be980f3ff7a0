import { isRealDay, type IsoDate } from '@ledger/kernel'

/** A date as exact as a day, where it stands in a text. */
export interface DateInText {
  readonly day: IsoDate
  readonly from: number
  readonly to: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(\\d{4}|\\d{2})'

interface Form {
  readonly pattern: RegExp
  /** Which group holds the year, the month and the day. */
  readonly at: readonly [year: number, month: number, day: number]
}

const FORMS: readonly Form[] = [
  { pattern: /(?<![\w/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\w/]|[-.]\d)/g, at: [1, 2, 3] },
  { pattern: /(?<![\w/.-])(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?![\w/]|[-.]\d)/g, at: [4, 3, 1] },
  { pattern: new RegExp(`(?<![\\w/.-])${DAY}[ -]{0,2}(?:of )?${MONTH}\\.?[ ,-]{0,3}${YEAR}(?![\\w/])`, 'gi'), at: [3, 2, 1] },
  { pattern: new RegExp(`(?<!\\w)${MONTH}\\.? {1,2}${DAY},? {1,2}(\\d{4})(?!\\w)`, 'gi'), at: [3, 1, 2] },
]

/** Every date in a text that names its day; two digits of a year are of the last hundred years. */
export const datesIn = (text: string, today: IsoDate): readonly DateInText[] =>
  FORMS.flatMap(({ pattern, at: [year, month, day] }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const named = [yearOf(match[year] ?? '', today), monthOf(match[month] ?? ''), (match[day] ?? '').padStart(2, '0')].join('-')
      return isRealDay(named) ? [{ day: named, from: match.index, to: match.index + match[0].length }] : []
    }),
  )

const yearOf = (said: string, today: IsoDate): string => {
  if (said.length === 4) return said
  const century = said > today.slice(2, 4) ? Number(today.slice(0, 2)) - 1 : Number(today.slice(0, 2))
  return `${century}${said}`
}

const monthOf = (said: string): string => {
  const number = /^\d/.test(said) ? Number(said) : MONTHS.indexOf(said.slice(0, 3).toLowerCase()) + 1
  return String(number).padStart(2, '0')
}
