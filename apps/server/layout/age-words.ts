import { dayInWords, londonDay } from '@ledger/kernel'
import { count } from './phrases.js'

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', minute: '2-digit', hour12: true })

/** London time, such as `2:02pm`. */
export const timeOfDay = (instant: string): string => TIME.format(new Date(instant)).replace(' ', '')

const SECOND = 1000

/** `3 minutes ago`, rounded down: never older than it is. */
const ago = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / SECOND))
  if (seconds < 60) return `${count(Math.max(1, seconds), 'second')} ago`
  if (seconds < 3600) return `${count(Math.floor(seconds / 60), 'minute')} ago`
  return seconds < 172_800 ? `${count(Math.floor(seconds / 3600), 'hour')} ago` : `${count(Math.floor(seconds / 86_400), 'day')} ago`
}

/** How old a page is that could not be brought up to date: `as of 2:02pm, 3 minutes ago`, and the day where it is another. Instants in ISO 8601. */
export const ageWords = (asOf: string, now: string): string => {
  const day = londonDay(asOf) === londonDay(now) ? '' : ` on ${dayInWords(londonDay(asOf))}`
  return `as of ${timeOfDay(asOf)}${day}, ${ago(Date.parse(now) - Date.parse(asOf))}`
}

/** `2025-06-04T10:02:00.000Z` as `4 June 2025 at 11:02am`, London time. */
export const moment = (instant: string): string => `${dayInWords(londonDay(instant))} at ${timeOfDay(instant)}`
