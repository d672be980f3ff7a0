import { RegisterAgency, type RegisterAgencyData } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import { dayOrNull, type Item } from '../asked.js'
import { sends } from '../form.js'
import { formPage } from '../form-page.js'
import { backToAgencies, otherAgencies } from './agency-at.js'

const kinds: readonly (Item & { readonly value: RegisterAgencyData['kind'] })[] = [
  { value: 'agency', text: 'An agency' },
  { value: 'partnership', text: 'The partnership itself' },
  { value: 'business-unit', text: 'The partnership’s business unit' },
  { value: 'scrutineer', text: 'An independent scrutineer' },
  { value: 'neighbour', text: 'A neighbouring partnership' },
]

const OWN = 'own'

export const RegisterAgencyPage = formPage(paths.registerAgency, (visit) => ({
  title: 'Register an agency',
  lead: 'Who employs its people decides who may check its work: nobody checks the work of their own employer.',
  button: 'Register the agency',
  recorded: 'register-agency',
  at: paths.registerAgency({ partnership: visit.partnership.code }),
  back: backToAgencies(visit),
  asked: [
    { kind: 'line', name: 'name', label: 'Name', missing: 'Enter its name' },
    { kind: 'one', name: 'kind', label: 'What is it?', items: kinds, missing: 'Say what it is' },
    {
      ...{ kind: 'one', name: 'inside', label: 'Do its recommendations count in the totals of this partnership?' },
      items: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No: it is outside, national or of another area' },
      ],
      missing: 'Say whether its recommendations count',
    },
    {
      ...{ kind: 'one', name: 'employer', label: 'Who employs its people?', missing: 'Say who employs its people' },
      items: [{ value: OWN, text: 'It does itself' }, ...otherAgencies(visit)],
    },
    { kind: 'day', name: 'from', label: 'From which day? (optional)', hint: 'For example, 31 3 2025' },
  ],
  fieldOf: { 'name-missing': 'name', 'not-a-day': 'from', 'agency-unknown': 'employer' },
  send: sends(({ of }, context) => {
    const kind = kinds.find(({ value }) => value === of['kind'])?.value ?? 'agency'
    const employerId = of['employer'] === OWN ? null : (of['employer'] ?? null)
    return new RegisterAgency(
      { name: of['name'] ?? '', kind, inside: of['inside'] === 'yes', employerId, from: dayOrNull(of['from']) },
      context,
    )
  }),
}))
