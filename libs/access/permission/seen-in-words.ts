import type { Person } from './person.js'
import type { Role } from './role.js'
import { everyReview } from './seeing.js'

const narrow: Readonly<Partial<Record<Role, string>>> = {
  'scrutiny reader': 'reviews that are published, while they are neither sealed nor before a court',
  'agency lead': 'what was asked of your own agency, and what is opened to you',
  'review author': 'reviews that you work on, until work on them is finished',
  'panel member': 'reviews that you work on, until work on them is finished',
  auditor: 'reviews that are opened to you',
}

/**
 * What the pages and counts of somebody hold, in a sentence; null where they hold everything. It is said of the roles, and says the same whether or
 * not anything is kept from them: otherwise it would tell that there is something.
 */
export const seenInWords = (person: Person): string | null => {
  if (person.kind !== 'person') return null
  const { roles } = person
  if (roles.includes('partnership chair')) return 'You see and count every review, except where you have a conflict of interest.'
  if (roles.some((role) => everyReview.has(role)))
    return 'You see and count every review, except a sealed one that you do not work on, and where you have a conflict of interest.'
  const parts = new Set(roles.flatMap((role) => narrow[role] ?? []))
  if (parts.size > 0) return `You see and count only ${[...parts].join('; ')}.`
  return 'Your role shows you no review, and counts none for you: what is missing here may well be recorded.'
}
