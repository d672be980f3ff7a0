import { isSuspended, SuspendPerson } from '@ledger/access'
import { paths } from '../../../paths.js'
import { sends } from '../form.js'
import { formPage } from '../form-page.js'
import { aboutPerson, nameOf, personAt } from '../people/person-at.js'

export const SuspendPersonPage = formPage(paths.suspendPerson, (visit, { personId }) => {
  const person = personAt(visit, personId)
  return (
    person && {
      ...aboutPerson(visit, person, paths.suspendPerson),
      title: `Suspend ${nameOf(person)}`,
      lead: 'Every session of theirs ends at once, and they cannot sign in until they are reinstated. Nothing they recorded changes.',
      button: 'Suspend them',
      recorded: 'suspend-person',
      ...(visit.ask(isSuspended, person) ? { nothing: 'They are suspended already.' } : {}),
      asked: [],
      send: sends((_, context) => new SuspendPerson({ personId: person.personId }, context)),
    }
  )
})
