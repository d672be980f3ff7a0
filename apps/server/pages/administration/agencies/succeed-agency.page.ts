import { SucceedAgency } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import { sends } from '../form.js'
import { formPage } from '../form-page.js'
import { agencyAt, backToAgencies, otherAgencies } from './agency-at.js'

export const SucceedAgencyPage = formPage(paths.succeedAgency, (visit, { agencyId }) => {
  const agency = agencyAt(visit, agencyId)
  return (
    agency && {
      title: `Record which agency took the place of ${agency.name}`,
      lead: 'It merged into another, or was succeeded by it. Open work moves; what was checked before stays checked.',
      button: 'Record the succession',
      recorded: 'succeed-agency',
      at: paths.succeedAgency({ partnership: visit.partnership.code, agencyId: agency.agencyId }),
      back: backToAgencies(visit),
      stream: `agency-${agency.agencyId}`,
      asked: [
        {
          ...{ kind: 'one', name: 'successor', label: 'Which agency took its place?', missing: 'Choose the agency that took its place' },
          items: otherAgencies(visit, agency.agencyId),
        },
        {
          kind: 'day',
          name: 'from',
          label: 'From which day?',
          hint: 'For example, 31 3 2025',
          missing: 'Enter the day from which it holds',
        },
      ],
      fieldOf: { 'not-a-day': 'from', 'agency-unknown': 'successor', 'agency-cannot-succeed-itself': 'successor' },
      send: sends(
        ({ of }, context) =>
          new SucceedAgency({ agencyId: agency.agencyId, successorId: of['successor'] ?? '', from: of['from'] ?? '' }, context),
      ),
    }
  )
})
