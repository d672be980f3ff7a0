import { isRole, rolesOf, WithdrawRole } from '@ledger/access'
import { capital } from '../../../layout/phrases.js'
import { paths } from '../../../paths.js'
import { itemsOf, sends } from '../form.js'
import { formPage } from '../form-page.js'
import { aboutPerson, nameOf, personAt } from '../people/person-at.js'

export const WithdrawRolePage = formPage(paths.withdrawRole, (visit, { personId }) => {
  const person = personAt(visit, personId)
  if (!person) return null
  const held = visit.ask(rolesOf, person)
  return {
    ...aboutPerson(visit, person, paths.withdrawRole),
    title: `Withdraw a role from ${nameOf(person)}`,
    lead: 'From now on they may see and do only what their other roles allow. What they did in it stays in the record.',
    button: 'Withdraw the role',
    recorded: 'withdraw-role',
    ...(held.length === 0 ? { nothing: 'They hold no role.' } : {}),
    asked: [
      {
        ...{ kind: 'one', name: 'role', label: 'Which role?', missing: 'Choose a role', also: isRole },
        items: itemsOf(held, (role) => ({ value: role, text: capital(role) })),
      },
    ],
    send: sends(({ of }, context) => new WithdrawRole({ personId: person.personId, role: of['role'] ?? '' }, context)),
  }
})
