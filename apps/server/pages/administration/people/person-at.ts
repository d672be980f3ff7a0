import { namesOfAgencies, peopleWithPosts, type PersonWithPosts } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import type { Visit } from '../../../session/visit.js'
import { itemsOf, type Form } from '../form.js'

/** A person of the partnership, in post or not. */
export const personAt = ({ ask }: Visit, personId: string | undefined): PersonWithPosts | null =>
  ask(peopleWithPosts, {}).find((person) => person.personId === personId) ?? null

export const nameOf = ({ name, posts }: PersonWithPosts): string =>
  name || (posts.findLast(({ role }) => role !== null)?.role ?? 'This person')

interface Address {
  readonly partnership: string
  readonly personId: string
}

/** What every form about one person has in common: where it lies, and where it leads back to. */
export const aboutPerson = ({ partnership }: Visit, person: PersonWithPosts, at: (of: Address) => string) => {
  const address = { partnership: partnership.code, personId: person.personId }
  return { at: at(address), back: { text: nameOf(person), href: paths.administrationPerson(address) } } satisfies Partial<Form>
}

export const agenciesToChoose = ({ ask }: Visit) =>
  itemsOf(ask(namesOfAgencies, {}), ({ agencyId, name }) => ({ value: agencyId, text: name }))
