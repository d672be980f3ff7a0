/** A calendar day, `YYYY-MM-DD`, in the Europe/London calendar. Strings of this form compare in date order. */
export type IsoDate = string

/**
 * A date as exactly as the papers give it, never more exactly.
 * - day: `2020-01-31` · month: `2020-01`
 * - quarter: `2020-Q1` (calendar) or `2019/20-Q3` (reporting year, April to March)
 * - year: `2020` (calendar) or `2019/20` (reporting year)
 * - text: the words as written, such as "On going" or "31 September 2020"; it has no day at all
 */
export interface FuzzyDate {
  readonly precision: 'day' | 'month' | 'quarter' | 'year' | 'text'
  readonly value: string
}

export const onDay = (value: IsoDate): FuzzyDate => {
  if (!isRealDay(value)) throw new RangeError(`not a day of the calendar: ${value}`)
  return { precision: 'day', value }
}

export const asWritten = (value: string): FuzzyDate => ({ precision: 'text', value })

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

export const isRealDay = (value: string): boolean => {
  const [, year, month, day] = DAY.exec(value) ?? []
  if (!year || !month || !day) return false
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** First and last day a date can mean, or nothing for a date as text or one that does not read. */
const range = ({ precision, value }: FuzzyDate): readonly [IsoDate, IsoDate] | undefined => {
  switch (precision) {
    case 'day':
      return isRealDay(value) ? [value, value] : undefined
    case 'month':
      return months(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 1)
    case 'quarter':
      return quarter(value)
    case 'year':
      return reportingYear(value) ?? (/^\d{4}$/.test(value) ? [`${value}-01-01`, `${value}-12-31`] : undefined)
    case 'text':
      return undefined
  }
}

const quarter = (value: string): readonly [IsoDate, IsoDate] | undefined => {
  const [, year, reporting, number] = /^(\d{4})(\/\d{2})?-Q([1-4])$/.exec(value) ?? []
  if (!year || !number) return undefined
  const first = (Number(number) - 1) * 3 + (reporting ? 4 : 1)
  return first > 12 ? months(Number(year) + 1, first - 12, 3) : months(Number(year), first, 3)
}

const reportingYear = (value: string): readonly [IsoDate, IsoDate] | undefined => {
  const [, year, next] = /^(\d{4})\/(\d{2})$/.exec(value) ?? []
  return year && next && (Number(year) + 1) % 100 === Number(next) ? [`${year}-04-01`, `${Number(year) + 1}-03-31`] : undefined
}

const months = (year: number, month: number, count: number): readonly [IsoDate, IsoDate] | undefined => {
  if (!Number.isInteger(year) || !(month >= 1 && month <= 12)) return undefined
  const last = month + count - 1
  return [`${year}-${two(month)}-01`, `${year}-${two(last)}-${two(daysIn(year, last))}`]
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The first day the date can mean; nothing for a date as text. Shelf life counts from here. */
export const earliest = (date: FuzzyDate): IsoDate | undefined => range(date)?.[0]

/** The last day the date can mean; nothing for a date as text. Overdue is judged from here. */
export const latest = (date: FuzzyDate): IsoDate | undefined => range(date)?.[1]

/** The day `months` calendar months later: the same day of the month, or the month's last day where there is none. */
export const addMonths = (day: IsoDate, count: number): IsoDate => {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const [year, month] = [Math.floor(total / 12), (total % 12) + 1]
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(Number(day.slice(8, 10)), daysIn(year, month)))}`
}

export const addDays = (day: IsoDate, count: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

/** Whole days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The London day of an instant given in ISO 8601, such as a recorded time. */
export const londonDay = (instant: string): IsoDate => LONDON.format(new Date(instant))

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const monthName = (month: string): string => MONTHS[Number(month) - 1] ?? month

/** A date as people write it: `4 June 2025`, `March 2025`, `quarter 3 of 2019/20`, `2019/20`, or the words as written. */
export const inWords = ({ precision, value }: FuzzyDate): string => {
  switch (precision) {
    case 'day':
      return dayInWords(value)
    case 'month':
      return `${monthName(value.slice(5, 7))} ${value.slice(0, 4)}`
    case 'quarter':
      return `quarter ${value.slice(-1)} of ${value.slice(0, -3)}`
    case 'year':
      return value
    case 'text':
      return `“${value}”`
  }
}

/** `2025-06-04` as `4 June 2025`. */
export const dayInWords = (day: IsoDate): string => `${Number(day.slice(8, 10))} ${monthName(day.slice(5, 7))} ${day.slice(0, 4)}`

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** An instant as the clock in London shows it: `14:05 on 4 June 2025`. */
export const momentInWords = (instant: string): string => `${LONDON_TIME.format(new Date(instant))} on ${dayInWords(londonDay(instant))}`

/** Whether two dates say the same, as exactly. */
export const sameDate = (a: FuzzyDate, b: FuzzyDate): boolean => a.precision === b.precision && a.value === b.value
