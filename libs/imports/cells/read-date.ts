import { asWritten, isRealDay, type FuzzyDate } from '@ledger/kernel'

/** What a cell with a date says, and, where it is not simply so, why. */
export interface DateCell {
  readonly date: FuzzyDate | null
  readonly warning: 'not-a-day' | 'date-not-read' | null
}

/**
 * Reads a date as people write it: `31 January 2020`, `By 31/12/2016`, `Jan 08` (a month: two digits after a month are a year), `by December 2013`,
 * `Q3 2019/20`, `2019/20`. Days come before months. Words that fix no date are kept as written; a day that the calendar does not have is too.
 */
export const readDate = (written: string): DateCell => {
  const cell = written.trim()
  if (cell === '') return { date: null, warning: null }
  if (openEnded.test(cell)) return { date: asWritten(cell), warning: null }
  const found = forms.map(([form, read]) => form.exec(bare(cell)) && read(...numbered(form.exec(bare(cell))))).find((one) => one != null)
  if (!found) return { date: asWritten(cell), warning: 'date-not-read' }
  return found.precision === 'day' && !isRealDay(found.value)
    ? { date: asWritten(cell), warning: 'not-a-day' }
    : { date: found, warning: null }
}

/** Words that promise no date at all. */
const openEnded = /^(on[ -]?going|continuous|continuing|to be confirmed|tbc|not stated|n\/a|none|-)\.?$/i

/** By, due and in say nothing about which date it is; the end of a month is its last possible day in any case. */
const bare = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[.,;:]+$/, '')
    .replace(/^(due |by |in |on )+/, '')
    .replace(/^(the )?end of /, '')
    .replace(/(\d)(st|nd|rd|th)\b/, '$1')
    .replace(/\s+/g, ' ')

const numbered = (match: RegExpExecArray | null): readonly [string, string, string] => [
  match?.[1] ?? '',
  match?.[2] ?? '',
  match?.[3] ?? '',
]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAME =
  '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)'

const month = (name: string): string => two(MONTHS.indexOf(name.slice(0, 3)) + 1)
const two = (number: string | number): string => String(number).padStart(2, '0')
/** Two digits: from 70 on the last century, else this one. */
const year = (digits: string): string => (digits.length === 4 ? digits : `${Number(digits) >= 70 ? '19' : '20'}${digits}`)

const day = (y: string, m: string, d: string): FuzzyDate => ({ precision: 'day', value: `${year(y)}-${two(m)}-${two(d)}` })
const ofMonth = (y: string, m: string): FuzzyDate | null =>
  Number(m) >= 1 && Number(m) <= 12 ? { precision: 'month', value: `${year(y)}-${two(m)}` } : null
const reporting = (from: string, to: string): string | null =>
  (Number(from) + 1) % 100 === Number(to.slice(-2)) ? `${from}/${to.slice(-2)}` : null
const quarter = (from: string, to: string, number: string): FuzzyDate | null => {
  const span = reporting(from, to)
  return span ? { precision: 'quarter', value: `${span}-Q${number}` } : null
}

const forms: readonly (readonly [RegExp, (a: string, b: string, c: string) => FuzzyDate | null])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (y, m, d) => day(y, m, d)],
  [/^(\d{4})-(\d{2})$/, (y, m) => ofMonth(y, m)],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/, (d, m, y) => day(y, m, d)],
  [new RegExp(`^(\\d{1,2}) ${NAME}\\.? (\\d{4}|\\d{2})$`), (d, m, y) => day(y, month(m), d)],
  [new RegExp(`^${NAME}\\.? '?(\\d{4}|\\d{2})$`), (m, y) => ofMonth(y, month(m))],
  [/^(\d{4})-q([1-4])$/, (y, q) => ({ precision: 'quarter', value: `${y}-Q${q}` })],
  [/^q(?:uarter )?([1-4])(?: of)? (\d{4})[/-](\d{4}|\d{2})$/, (q, from, to) => quarter(from, to, q)],
  [/^(\d{4})[/-](\d{4}|\d{2})[ -]q(?:uarter )?([1-4])$/, (from, to, q) => quarter(from, to, q)],
  [
    /^(\d{4})[/-](\d{4}|\d{2})$/,
    (from, to) => {
      const span = reporting(from, to)
      return span ? { precision: 'year', value: span } : null
    },
  ],
  [/^(\d{4})$/, (y) => ({ precision: 'year', value: y })],
]
