import { EndSession } from '@ledger/access'
import { moment } from '../../../layout/age-words.js'
import { paths } from '../../../paths.js'
import { itemsOf, sends } from '../form.js'
import { formPage } from '../form-page.js'
import { aboutPerson, nameOf, personAt } from '../people/person-at.js'
import { sessionsNow, wayIn } from './open-now.js'

export const EndSessionPage = formPage(paths.endSession, (visit, { personId }) => {
  const person = personAt(visit, personId)
  if (!person) return null
  const sessions = sessionsNow(visit, person.personId)
  return {
    ...aboutPerson(visit, person, paths.endSession),
    title: `End a session of ${nameOf(person)}`,
    lead: 'Nothing that comes with it is answered any more. They can sign in again, unless they are suspended.',
    button: 'End the session',
    recorded: 'end-session',
    ...(sessions.length === 0 ? { nothing: 'They have no session that is open.' } : {}),
    asked: [
      {
        ...{ kind: 'one', name: 'session', label: 'Which session?', missing: 'Choose a session', also: () => true },
        items: itemsOf(sessions, ({ sessionId, startedAt, method }) => ({
          value: sessionId,
          text: `Begun ${moment(startedAt)}, ${wayIn(method)}`,
        })),
      },
    ],
    send: sends(({ of }, context) => new EndSession({ personId: person.personId, sessionId: of['session'] ?? '', why: 'ended' }, context)),
  }
})
