import { GrantRole, isRole, roles, rolesOf } from '@ledger/access'
import { capital } from '../../../layout/phrases.js'
import { paths } from '../../../paths.js'
import { itemsOf, sends } from '../form.js'
import { formPage } from '../form-page.js'
import { aboutPerson, nameOf, personAt } from '../people/person-at.js'

export const GrantRolePage = formPage(paths.grantRole, (visit, { personId }) => {
  const person = personAt(visit, personId)
  if (!person) return null
  const held = visit.ask(rolesOf, person)
  return {
    ...aboutPerson(visit, person, paths.grantRole),
    title: `Grant a role to ${nameOf(person)}`,
    lead: 'A role decides what they may see and do here, from now on. That you granted it stays in the record.',
    button: 'Grant the role',
    recorded: 'grant-role',
    ...(held.length === roles.length ? { nothing: 'They hold every role there is.' } : {}),
    asked: [
      {
        ...{ kind: 'one', name: 'role', label: 'Which role?', missing: 'Choose a role', also: isRole },
        items: itemsOf(
          roles.filter((role) => !held.includes(role)),
          (role) => ({ value: role, text: capital(role) }),
        ),
      },
    ],
    send: sends(({ of }, context) => new GrantRole({ personId: person.personId, role: of['role'] ?? '' }, context)),
  }
})
