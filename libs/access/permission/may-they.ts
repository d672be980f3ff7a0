import { aboutPartnership, looking, workOfReviews, type Deed } from './deed.js'
import { no, yes, type Verdict } from './grounds.js'
import type { Person, Scope } from './person.js'
import type { Resource, ReviewState } from './resource.js'
import type { Role } from './role.js'
import { rules, type Need, type Needs } from './rules.js'
import { seesCaseWords, seesCircumstances, seesOwnAsks, seesOwnWords, seesReview, type Case } from './seeing.js'

/**
 * Whether a person may do a deed to a resource in its state, and why. What nothing allows is refused. A conflict of interest takes everything of
 * the review away, whatever the role. `review` is the state of the review that the resource is of, `ofNoReview` where it is of none.
 */
export const mayThey = (person: Person, deed: Deed, resource: Resource, review: ReviewState): Verdict => {
  switch (person.kind) {
    case 'nobody':
      return no('not signed in')
    case 'operator':
      return yes('has the machine and its keys')
    case 'demonstration visitor':
      return looking.has(deed) ? yes('is a demonstration') : no('not signed in')
    case 'person':
      if (!person.active) return no('not active')
      if (person.scopes && !allows(person.scopes, deed)) return no('token does not allow it')
      return best(person.roles.map((role) => byRole(role, deed, resource, review)))
  }
}

/** A token never reaches people, settings, or what only somebody who signed in should do. */
const allows = (scopes: readonly Scope[], deed: Deed): boolean =>
  (looking.has(deed) && scopes.includes('read')) || (workOfReviews.has(deed) && scopes.includes('record'))

/** The first yes; otherwise the objection that says most. */
const best = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.find(({ may }) => may) ?? verdicts.find(({ reasons: [first] }) => first !== 'no role for it') ?? no('no role for it')

const byRole = (role: Role, deed: Deed, resource: Resource, review: ReviewState): Verdict => {
  switch (resource.kind) {
    case 'person':
      return deed === 'manage-own-account' ? (resource.self ? yes('is theirs') : no('not their own')) : no('no role for it')
    case 'partnership':
      return aboutPartnership.has(deed) && needOf(role, deed) === 'nothing' ? yes('role') : no('no role for it')
    case 'review':
      return aboutPartnership.has(deed) ? no('no role for it') : ofReview(role, deed, { ...resource, review })
  }
}

const needOf = (role: Role, deed: Deed): Need | undefined => (rules as Readonly<Partial<Record<Deed, Needs>>>)[deed]?.[role]

const ofReview = (role: Role, deed: Deed, about: Case): Verdict => {
  if (about.relation === 'conflicted' && deed !== 'declare-conflict') return no('conflict of interest')
  switch (deed) {
    case 'see-review':
      return seesReview(role, about)
    case 'see-case-words':
      return seesCaseWords(role, about)
    case 'see-circumstances':
      return seesCircumstances(role, about)
    case 'see-own-asks':
      return seesOwnAsks(role, about)
    case 'see-own-words':
      return seesOwnWords(role, about)
    default:
      return meets(needOf(role, deed), role, about)
  }
}

const meets = (need: Need | undefined, role: Role, about: Case): Verdict => {
  switch (need) {
    case undefined:
      return no('no role for it')
    case 'nothing':
      return yes('role')
    case 'seen':
      return seesReview(role, about)
    case 'working':
      return about.relation === 'member' ? seesReview(role, about) : no('not a member')
    case 'own':
      return seesOwnAsks(role, about)
  }
}
