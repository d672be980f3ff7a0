import { EstablishBody, type EstablishBodyData } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import { dayOrNull, type Item } from '../asked.js'
import { sends } from '../form.js'
import { formPage } from '../form-page.js'
import { backToGroups } from './body-at.js'

const kinds: readonly (Item & { readonly value: EstablishBodyData['role'] })[] = [
  { value: 'board', text: 'A board' },
  { value: 'sub-group', text: 'A sub-group' },
  { value: 'panel', text: 'A panel' },
]

export const EstablishBodyPage = formPage(paths.establishBody, (visit) => ({
  title: 'Record a group that decides',
  lead: 'A board, sub-group or panel that decides at meetings, and can be named as who decided.',
  button: 'Record the group',
  recorded: 'establish-body',
  at: paths.establishBody({ partnership: visit.partnership.code }),
  back: backToGroups(visit),
  asked: [
    { kind: 'line', name: 'name', label: 'Name', missing: 'Enter its name' },
    { kind: 'one', name: 'kind', label: 'What is it?', items: kinds, missing: 'Say what it is' },
    { kind: 'day', name: 'from', label: 'From which day? (optional)', hint: 'For example, 31 3 2025' },
  ],
  fieldOf: { 'name-missing': 'name', 'not-a-day': 'from' },
  send: sends(({ of }, context) => {
    const role = kinds.find(({ value }) => value === of['kind'])?.value ?? 'sub-group'
    return new EstablishBody({ name: of['name'] ?? '', role, from: dayOrNull(of['from']) }, context)
  }),
}))
