import { looking, workOfReviews, type Deed } from './deed.js'
import { no, yes, type Verdict } from './grounds.js'
import type { Person, Scope } from './person.js'
import type { Resource, ReviewState } from './resource.js'
import type { Role } from './role.js'
import { rules, type Need } from './rules.js'
import { seesCaseWords, seesCircumstances, seesOwnAsks, seesReview } from './seeing.js'

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
      break
  }
  if (!person.active) return no('not active')
  if (person.scopes && !allows(person.scopes, deed)) return no('token does not allow it')
  if (resource.kind === 'review' && resource.relation === 'conflicted' && deed !== 'declare-conflict') return no('conflict of interest')
  return best(person.roles.map((role) => byRole(role, deed, resource, review)))
}

/** A token never reaches people, settings, or what only somebody who signed in should do. */
const allows = (scopes: readonly Scope[], deed: Deed): boolean =>
  (looking.has(deed) && scopes.includes('read')) || (workOfReviews.has(deed) && scopes.includes('record'))

/** The first yes; otherwise the objection that says most. */
const best = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.find(({ may }) => may) ?? verdicts.find(({ reasons: [first] }) => first !== 'no role for it') ?? no('no role for it')

const byRole = (role: Role, deed: Deed, resource: Resource, review: ReviewState): Verdict => {
  if (resource.kind === 'person') return ofPerson(role, deed, resource.self)
  const about = { relation: resource.kind === 'review' ? resource.relation : ('none' as const), review }
  switch (deed) {
    case 'see-review':
      return seesReview(role, about)
    case 'see-case-words':
      return seesCaseWords(role, about)
    case 'see-circumstances':
      return seesCircumstances(role, about)
    case 'see-own-asks':
      return seesOwnAsks(role, about)
    default: {
      const need = rules[deed][role]
      return need === undefined ? no('no role for it') : meets(need, role, about)
    }
  }
}

const ofPerson = (role: Role, deed: Deed, isSelf: boolean): Verdict => {
  if (deed === 'manage-own-account') return isSelf ? yes('is theirs') : no('not their own')
  if (deed in rules && rules[deed as keyof typeof rules][role] === 'nothing') return yes('role')
  return no('no role for it')
}

const meets = (need: Need, role: Role, about: Parameters<typeof seesReview>[1]): Verdict => {
  switch (need) {
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
