import type { IsoDate } from '@ledger/kernel'
import { datesIn, type DateInText } from './dates-in.js'
import type { Finding } from './finding.js'

/** How long a life is, and how long a young one, in years. */
const LIFE = 120
const YOUNG = 25

/**
 * A date beside words of birth, or beside a child of whom it may be the birth: so close that nothing but a name stands between. A date of the work itself
 * ("seen on", "by", "from") is none, for nearly every date in this ledger is one.
 */
export const datesOfBirth = (text: string, today: IsoDate): readonly Finding[] =>
  datesIn(text, today)
    .filter(({ day }) => day <= today && yearsBefore(today, day) <= LIFE)
    .filter((date) => isSaidOfBirth(text, date) || (yearsBefore(today, date.day) <= YOUNG && isBesideAChild(text, date)))
    .map(({ from, to }) => ({ kind: 'date-of-birth', from, to }))

const yearsBefore = (today: IsoDate, day: IsoDate): number => Number(today.slice(0, 4)) - Number(day.slice(0, 4))

/** The sentence up to the date, and from it on. A full stop within `d.o.b.` or before a figure ends none. */
const before = (text: string, { from }: DateInText, reach: number): string =>
  text
    .slice(Math.max(0, from - reach), from)
    .split(/[!?;\n]|\.\s+(?=[A-Z])/)
    .at(-1) ?? ''
const after = (text: string, { to }: DateInText, reach: number): string => text.slice(to, to + reach).split(/[!?;\n]|\.(?:\s|$)/)[0] ?? ''

const BIRTH_BEFORE = /\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|birth ?date|birthday|aged?)[^\d]{0,20}(?:\d{1,2}\b[^\d]{0,20})?$/i
const BORN_BEFORE = /\bborn\b(?! (?:after|before|since|from|between|by)\b)[^\d]{0,50}$/i
const BIRTH_AFTER = /^[\s,:()[\]–-]{0,4}(?:is |was |being )?(?:(?:his|her|their|the) )?(?:d\.?\s?o\.?\s?b\b|date of birth|birthday|aged\b)/i
const BORN_AFTER = /^[^\d]{0,40}\bborn\b(?! (?:after|before|since|from|between|by)\b)/i

const isSaidOfBirth = (text: string, date: DateInText): boolean =>
  BIRTH_BEFORE.test(before(text, date, 60)) ||
  BORN_BEFORE.test(before(text, date, 70)) ||
  BIRTH_AFTER.test(after(text, date, 40)) ||
  BORN_AFTER.test(after(text, date, 60))

const CHILD = '(?:child|baby|infant|toddler|newborn|boy|girl|son|daughter|sibling|brother|sister|twin|neonate)'
/** A child, perhaps with a letter, a number or a name, then nothing but marks before the date. */
const CHILD_BEFORE = new RegExp(`\\b${CHILD}(?:[ -](?:boy|girl|[A-Z]|\\d|[A-Z][a-z]{1,14}))?[\\s,:(\\[–-]{1,4}$`)
const CHILD_AFTER = new RegExp(
  `^[\\s,:()\\[\\]–-]{1,4}(?:a |the )?${CHILD}\\b(?!['’ -](?:s\\b|protection|death|safeguarding|in need|practice))`,
  'i',
)
const OF_THE_WORK =
  /\b(?:on|by|at|until|till|since|from|in|before|after|to|of|dated|between|and|due|review(?:ed)?|meeting)\s{0,2}(?:the\s)?$/i

const isBesideAChild = (text: string, date: DateInText): boolean =>
  CHILD_BEFORE.test(lowered(before(text, date, 40))) ||
  (!OF_THE_WORK.test(before(text, date, 20)) && CHILD_AFTER.test(after(text, date, 30)))

/** The first letter of a word that says child may be large. */
const lowered = (text: string): string => text.replace(new RegExp(`\\b${CHILD}\\b`, 'gi'), (word) => word.toLowerCase())
