import { no, yes, type Verdict } from './grounds.js'
import type { Relation, ReviewState } from './resource.js'
import type { Role } from './role.js'

export interface Case {
  readonly relation: Relation
  readonly own: boolean
  readonly review: ReviewState
}

/** Work with every review that is not sealed. */
export const everyReview: ReadonlySet<Role> = new Set<Role>([
  'business manager',
  'sub-group member',
  'partnership chair',
  'delegated safeguarding partner',
  'independent scrutineer',
  'quality assurance officer',
  'board member',
])

/** Come for one review and leave when work on it is finished. */
const forOneReview: ReadonlySet<Role> = new Set<Role>(['review author', 'panel member'])

/** May open a sealed review in an emergency. */
export const breakers: ReadonlySet<Role> = new Set<Role>([
  'business manager',
  'sub-group member',
  'partnership chair',
  'delegated safeguarding partner',
  'independent scrutineer',
  'quality assurance officer',
])

/** Hold the reins of a review while proceedings are live. */
const throughProceedings: ReadonlySet<Role> = new Set<Role>(['business manager', 'partnership chair'])

/** Whether one of a person's roles lets them see a review: its learning, its recommendations, what became of them. */
export const seesReview = (role: Role, { relation, review }: Case): Verdict => {
  if (role === 'administrator') return no('no role for it')
  if (role === 'scrutiny reader') return publicly(review)
  if (role === 'agency lead') return relation === 'opened to' ? yes('was opened to them') : no('no role for it')
  if (relation === 'broke the glass' && breakers.has(role)) return yes('broke the glass')
  if (relation === 'opened to') return yes('was opened to them')
  if (role === 'auditor') return no('not opened to them')
  if (forOneReview.has(role)) return workingOn(relation, review)
  if (relation === 'member') return yes('works on the review')
  if (everyReview.has(role)) return review.sealed && role !== 'partnership chair' ? no('sealed') : yes('role')
  return no('no role for it')
}

/** Whether it lets them see the words of its findings, checks and reasons, also where a sentence quotes them. */
export const seesCaseWords = (role: Role, about: Case): Verdict => {
  const seen = seesReview(role, about)
  const { relation, review } = about
  if (!seen.may) return seen
  if (role === 'scrutiny reader' || role === 'agency lead') return no('no role for it')
  if (relation === 'member' || relation === 'broke the glass') return seen
  return !review.held || throughProceedings.has(role) ? seen : no('held')
}

/** Whether it lets them see what happened to the child. A board decides without it, unless it was opened to the board. */
export const seesCircumstances = (role: Role, about: Case): Verdict => {
  const seen = seesCaseWords(role, about)
  const isWithout = role === 'board member' && about.relation !== 'opened to' && !about.review.circumstancesOpened
  return seen.may && isWithout ? no('not opened to them') : seen
}

/** An agency lead sees what was asked of their own agency, and the actions it owns, and nothing else of the review. */
export const seesOwnAsks = (role: Role, { own, review }: Case): Verdict => {
  if (role !== 'agency lead') return no('no role for it')
  if (!own) return no('not their own')
  return review.sealed ? no('sealed') : yes('own agency')
}

/** What was found and said of these, too. */
export const seesOwnWords = (role: Role, about: Case): Verdict => {
  const seen = seesOwnAsks(role, about)
  return seen.may && about.review.held ? no('held') : seen
}

const publicly = ({ published, sealed, held }: ReviewState): Verdict => {
  if (sealed) return no('sealed')
  if (held) return no('held')
  return published ? yes('published') : no('not published')
}

const workingOn = (relation: Relation, { closed }: ReviewState): Verdict => {
  if (relation !== 'member') return no('not a member')
  return closed ? no('closed') : yes('works on the review')
}
