import type { IsoDate } from '@ledger/kernel'
import { datesIn } from './dates-in.js'
import { findingOf, type Finding } from './finding.js'

const MAIL = /(?<![\w.+-])[\w.+'-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,24}(?![\w-])/gi

export const mailAddresses = (text: string): readonly Finding[] => [...text.matchAll(MAIL)].map((match) => findingOf('e-mail', match))

/** As they are written in the United Kingdom: from 0 or from +44, with spaces, hyphens or brackets between the digits. */
const PHONE = /(?<![\w+/.-])(?:(?:\+|00)44[ \u00a0-]?(?:\(0\)[ \u00a0]?)?|\(?0)(?:\d[ \u00a0()-]{0,2}){8,9}\d(?![\d/])/g

/** The digits after 0 or +44: an area or a kind that is in use, nine or ten of them. */
const NATIONAL = /^(?:[12]\d{8,9}|[35789]\d{9}|[58]\d{8})$/

const national = (found: string): string =>
  found
    .replace('(0)', '')
    .replace(/\D/g, '')
    .replace(/^(?:(?:00)?44|0)/, '')

/** A number to ring; a date and the time after it, which may look like one, is none. */
export const phones = (text: string, today: IsoDate): readonly Finding[] => {
  const dates = datesIn(text, today)
  return [...text.matchAll(PHONE)]
    .filter(([found]) => NATIONAL.test(national(found)))
    .map((match) => findingOf('phone', match))
    .filter(({ from, to }) => !dates.some((date) => date.from < to && from < date.to))
}
