/** Something in a file that could not be taken as it stands, by row and cell. Nothing is guessed in its place. */
export interface Warning {
  readonly place: string
  readonly cell: string
  readonly code: WarningCode
  /** The words of the cell, or what stands in the way. */
  readonly what: string
}

export type WarningCode = keyof typeof sentences

/** What may say who somebody is, told without the words themselves. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  'nhs-number': 'what looks like an NHS number',
  'date-of-birth': 'what looks like a date of birth',
  postcode: 'a postcode',
  'e-mail': 'an e-mail address',
  phone: 'a phone number',
  'name-in-directory': 'the name of somebody in the directory',
}

const sentences = {
  'not-a-day': (what: string) => `“${what}” is not in the calendar; kept as written and compared with nothing`,
  'date-not-read': (what: string) => `“${what}” is not read as a date; kept as written and compared with nothing`,
  'two-dates': (what: string) => `two dates that disagree, ${what}; none is taken`,
  'type-not-known': (what: string) => `“${what}” is not a type of review; recorded as not stated`,
  'progress-not-read': (what: string) => `“${what}” is not read as a status; nothing is recorded of it`,
  'year-not-stated': (what: string) => `“${what}” gives no year; recorded as in progress, without a date`,
  'number-not-in-range': (what: string) => `“${what}” speaks of other actions than this one; nothing is recorded of it here`,
  'date-without-action': (what: string) => `“${what}” is a date, and no action is named; kept as a note`,
  'next-check-of-which': (what: string) => `“${what}” is due again, and it is not plain which action is meant; kept as a note`,
  'reply-of-whom': (what: string) => `a reply is held (“${what}”), and it is not plain whose; kept as a note`,
  'owner-is-a-class': (what: string) => `“${what}” is not one body; recorded without an owner`,
  'cell-not-kept': (what: string) => `“${what}” has no place in a row of this kind; not recorded`,
  'number-used-twice': (what: string) => `${what} has the same number; both are recorded`,
  'the-same-twice': (what: string) => `${what} says the same; recorded once`,
  'after-known-to': (what: string) =>
    `says something of ${what}, after the day to which the source is taken to speak; --known-to would say better`,
  'in-the-future': (what: string) => `says that ${what} has been, and it is yet to come; not recorded`,
  'differs-from-ledger': (what: string) => `another ${what} than the ledger has already; the ledger keeps its own`,
  'changed-by-person': (what: string) => `the ${what} was changed in the ledger since this source last spoke; not overwritten`,
  'cannot-change': (what: string) => `another ${what} than before; the ledger keeps the earlier one`,
  'kept-beside': (what: string) => `another ${what} than before; the ledger keeps both`,
  'said-no-longer': (what: string) => `no ${what} any more; the ledger keeps the earlier one`,
  'told-no-longer': (what: string) => `${what} is not named any more; it stays in the ledger`,
  'words-noticed': (what: string) => `holds ${LOOKS_LIKE[what] ?? what}; recorded as it stands`,
  refused: (what: string) => `the ledger refused it: ${what}`,
} as const

export const inEnglish = ({ place, cell, code, what }: Warning): string => `${place}, ${cell}: ${sentences[code](what)}`
