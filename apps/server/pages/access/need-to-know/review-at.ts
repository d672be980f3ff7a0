import { NotFoundException } from '@nestjs/common'
import { locksOfReview, peopleOfReview, type Lock, type Stands } from '@ledger/access'
import { namesOfAgencies, peopleInPost, peopleWithPosts } from '@ledger/partnership'
import { allReviews, type ListedReview } from '@ledger/reviews'
import { paths } from '../../../paths.js'
import type { Visit } from '../../../session/visit.js'
import type { Item } from '../../administration/asked.js'
import type { Form } from '../../administration/form.js'
import { nameOf } from '../../administration/people/person-at.js'

/** The review, as far as the visitor sees it. @throws NotFoundException */
export const reviewAt = ({ ask }: Visit, reviewId: string | undefined): ListedReview => {
  const review = ask(allReviews, {}).find((one) => one.reviewId === reviewId)
  if (!review) throw new NotFoundException()
  return review
}

interface Address {
  readonly partnership: string
  readonly reviewId: string
}

/** What every form about who needs to know of a review has in common. */
export const aboutReview = ({ partnership: { code } }: Visit, { reviewId, code: review }: ListedReview, at: (of: Address) => string) => {
  const address = { partnership: code, reviewId }
  const back = { text: 'Who needs to know', href: paths.needToKnow(address) }
  return {
    ...{ at: at(address), back, thingId: reviewId, stream: `needtoknow-${reviewId}` },
    under: {
      section: 'reviews',
      crumbs: [
        { text: 'Reviews', href: paths.reviewsList({ partnership: code }) },
        { text: review, href: paths.reviewDetails(address) },
        back,
      ],
    },
  } satisfies Partial<Form>
}

/** What a person is called, in post or not. */
export const namesOf = ({ ask }: Visit): ((personId: string | null) => string) => {
  const names = new Map(ask(peopleWithPosts, {}).map((person) => [person.personId, nameOf(person)]))
  return (personId) => (personId === null ? 'Somebody' : (names.get(personId) ?? 'Somebody'))
}

/** Everybody in post, with the agencies they speak for. */
export const anybody = ({ ask }: Visit): readonly Item[] => {
  const agencies = new Map(ask(namesOfAgencies, {}).map(({ agencyId, name }) => [agencyId, name]))
  return ask(peopleInPost, {}).map(({ personId, name, role, agencyIds }) => {
    const of = [role, ...agencyIds.flatMap((agencyId) => agencies.get(agencyId) ?? [])].filter((part) => !name.includes(part))
    return { value: personId, text: [name, ...of].filter((part) => part !== '').join(', ') }
  })
}

/** Those who stand so to the review now. */
export const standing = (visit: Visit, { reviewId }: ListedReview, how: Stands): readonly Item[] => {
  const name = namesOf(visit)
  return visit
    .ask(peopleOfReview, { reviewId })
    .filter(({ stands, until }) => stands === how && until === null)
    .map(({ personId }) => ({ value: personId, text: name(personId) }))
}

export const isLocked = ({ ask }: Visit, { reviewId }: ListedReview, lock: Lock): boolean =>
  ask(locksOfReview, { reviewId }).some((one) => one.lock === lock)
