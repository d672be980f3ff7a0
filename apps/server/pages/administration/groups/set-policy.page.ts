import { SetPolicy } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import { dayOrNull } from '../asked.js'
import { sends } from '../form.js'
import { formPage } from '../form-page.js'
import { backToGroups } from './body-at.js'

export const SetPolicyPage = formPage(paths.setPolicy, (visit) => ({
  title: 'Set a policy',
  lead: 'From that day on, what is recorded is dated and judged by it. What was recorded before keeps the policy it was recorded under.',
  button: 'Record the policy',
  recorded: 'set-policy',
  at: paths.setPolicy({ partnership: visit.partnership.code }),
  back: backToGroups(visit),
  asked: [
    { kind: 'line', name: 'version', label: 'Name of this policy', hint: 'For example, 2026', missing: 'Enter a name for this policy' },
    { kind: 'number', name: 'shelf-life', label: 'Months for which a test of practice stays good', missing: 'Enter a number of months' },
    { kind: 'number', name: 'recheck', label: 'Months to a re-check, at the least', missing: 'Enter a number of months' },
    { kind: 'number', name: 'due-soon', label: 'Days before a due date that count as due soon', missing: 'Enter a number of days' },
    { kind: 'day', name: 'from', label: 'From which day? (optional: from the start)', hint: 'For example, 31 3 2025' },
  ],
  fieldOf: {
    ...{ 'version-missing': 'version', 'policy-version-taken': 'version', 'not-a-day': 'from' },
    ...{ 'shelf-life-not-in-whole-months': 'shelf-life', 'recheck-interval-not-in-whole-months': 'recheck' },
  },
  send: sends(
    ({ of }, context) =>
      new SetPolicy(
        {
          policyVersion: of['version'] ?? '',
          shelfLifeMonths: Number(of['shelf-life']),
          recheckIntervalMonths: Number(of['recheck']),
          dueSoonDays: Number(of['due-soon']),
          from: dayOrNull(of['from']),
        },
        context,
      ),
  ),
}))
