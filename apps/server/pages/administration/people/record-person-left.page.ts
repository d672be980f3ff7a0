import { RecordPersonLeft } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import { sends } from '../form.js'
import { formPage } from '../form-page.js'
import { aboutPerson, nameOf, personAt } from './person-at.js'

export const RecordPersonLeftPage = formPage(paths.recordPersonLeft, (visit, { personId }) => {
  const person = personAt(visit, personId)
  return (
    person && {
      ...aboutPerson(visit, person, paths.recordPersonLeft),
      title: `Record that ${nameOf(person)} left`,
      lead: 'From that day on they are not in post: they cannot sign in, and what is theirs needs another lead.',
      button: 'Record that they left',
      recorded: 'record-person-left',
      stream: `person-${person.personId}`,
      asked: [
        {
          kind: 'day',
          name: 'from',
          label: 'On which day did they leave?',
          hint: 'For example, 31 3 2025',
          missing: 'Enter the day they left',
        },
      ],
      fieldOf: { 'not-a-day': 'from', 'before-their-last-move': 'from', 'person-already-left': 'from' },
      send: sends(({ of }, context) => new RecordPersonLeft({ personId: person.personId, from: of['from'] ?? '' }, context)),
    }
  )
})
