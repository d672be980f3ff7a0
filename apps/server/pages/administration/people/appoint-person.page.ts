import { AppointPerson } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import { dayOrNull } from '../asked.js'
import { sends } from '../form.js'
import { formPage } from '../form-page.js'
import { agenciesToChoose } from './person-at.js'

export const AppointPersonPage = formPage(paths.appointPerson, (visit) => ({
  title: 'Appoint a person',
  lead: 'They can be named in what is recorded from then on. What they may see and do here is decided by the roles they are granted, not by this.',
  button: 'Record the appointment',
  recorded: 'appoint-person',
  at: paths.appointPerson({ partnership: visit.partnership.code }),
  back: { text: 'People', href: paths.administrationPeople({ partnership: visit.partnership.code }) },
  asked: [
    { kind: 'line', name: 'name', label: 'Name', missing: 'Enter their name' },
    { kind: 'line', name: 'role', label: 'Role', hint: 'What they are, such as named nurse', missing: 'Enter their role' },
    { kind: 'several', name: 'agencies', label: 'For which agencies? (none for a chair)', items: agenciesToChoose(visit) },
    { kind: 'day', name: 'from', label: 'From which day? (optional)', hint: 'For example, 31 3 2025' },
  ],
  fieldOf: { 'name-missing': 'name', 'role-missing': 'role', 'not-a-day': 'from', 'agency-unknown': 'agencies' },
  send: sends(
    ({ of, several }, context) =>
      new AppointPerson(
        { name: { name: of['name'] ?? '' }, role: of['role'] ?? '', agencyIds: several['agencies'] ?? [], from: dayOrNull(of['from']) },
        context,
      ),
  ),
}))
