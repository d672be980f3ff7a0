import { MovePerson } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import { sends } from '../form.js'
import { formPage } from '../form-page.js'
import { aboutPerson, agenciesToChoose, nameOf, personAt } from './person-at.js'

export const MovePersonPage = formPage(paths.movePerson, (visit, { personId }) => {
  const person = personAt(visit, personId)
  return (
    person && {
      ...aboutPerson(visit, person, paths.movePerson),
      title: `Record a new post of ${nameOf(person)}`,
      lead: 'Another role, other agencies, or coming back after leaving. What they did before stays with the post they held then.',
      button: 'Record the new post',
      recorded: 'move-person',
      stream: `person-${person.personId}`,
      asked: [
        { kind: 'line', name: 'role', label: 'Role', missing: 'Enter their role' },
        { kind: 'several', name: 'agencies', label: 'For which agencies? (none for a chair)', items: agenciesToChoose(visit) },
        {
          kind: 'day',
          name: 'from',
          label: 'From which day?',
          hint: 'For example, 31 3 2025',
          missing: 'Enter the day from which they hold it',
        },
      ],
      fieldOf: { 'role-missing': 'role', 'not-a-day': 'from', 'before-their-last-move': 'from', 'agency-unknown': 'agencies' },
      send: sends(
        ({ of, several }, context) =>
          new MovePerson(
            { personId: person.personId, role: of['role'] ?? '', agencyIds: several['agencies'] ?? [], from: of['from'] ?? '' },
            context,
          ),
      ),
    }
  )
})
