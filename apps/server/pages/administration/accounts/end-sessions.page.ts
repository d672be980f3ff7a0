import { EndSessions } from '@ledger/access'
import { paths } from '../../../paths.js'
import { sends } from '../form.js'
import { formPage } from '../form-page.js'
import { aboutPerson, nameOf, personAt } from '../people/person-at.js'
import { sessionsNow } from './open-now.js'

export const EndSessionsPage = formPage(paths.endSessions, (visit, { personId }) => {
  const person = personAt(visit, personId)
  return (
    person && {
      ...aboutPerson(visit, person, paths.endSessions),
      title: `End every session of ${nameOf(person)}`,
      lead: 'Nothing that comes with any of them is answered any more. They can sign in again, unless they are suspended.',
      button: 'End every session',
      recorded: 'end-sessions',
      ...(sessionsNow(visit, person.personId).length === 0 ? { nothing: 'They have no session that is open.' } : {}),
      asked: [],
      send: sends((_, context) => new EndSessions({ personId: person.personId, why: 'ended', except: null }, context)),
    }
  )
})
