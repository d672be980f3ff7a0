import { isSuspended, ReinstatePerson } from '@ledger/access'
import { paths } from '../../../paths.js'
import { sends } from '../form.js'
import { formPage } from '../form-page.js'
import { aboutPerson, nameOf, personAt } from '../people/person-at.js'

export const ReinstatePersonPage = formPage(paths.reinstatePerson, (visit, { personId }) => {
  const person = personAt(visit, personId)
  return (
    person && {
      ...aboutPerson(visit, person, paths.reinstatePerson),
      title: `Reinstate ${nameOf(person)}`,
      lead: 'They can sign in again, as they did before. Sessions that ended stay ended.',
      button: 'Reinstate them',
      recorded: 'reinstate-person',
      ...(visit.ask(isSuspended, person) ? {} : { nothing: 'They are not suspended.' }),
      asked: [],
      send: sends((_, context) => new ReinstatePerson({ personId: person.personId }, context)),
    }
  )
})
