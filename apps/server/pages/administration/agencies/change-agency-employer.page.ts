import { ChangeAgencyEmployer } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import { sends } from '../form.js'
import { formPage } from '../form-page.js'
import { agencyAt, backToAgencies, otherAgencies } from './agency-at.js'

export const ChangeAgencyEmployerPage = formPage(paths.changeAgencyEmployer, (visit, { agencyId }) => {
  const agency = agencyAt(visit, agencyId)
  return (
    agency && {
      title: `Change who employs the people of ${agency.name}`,
      lead: 'It counts for what is checked from that day on. What was checked before stays checked.',
      button: 'Record the employer',
      recorded: 'change-agency-employer',
      at: paths.changeAgencyEmployer({ partnership: visit.partnership.code, agencyId: agency.agencyId }),
      back: backToAgencies(visit),
      stream: `agency-${agency.agencyId}`,
      asked: [
        {
          ...{ kind: 'one', name: 'employer', label: 'Who employs its people?', missing: 'Say who employs its people' },
          items: [{ value: agency.agencyId, text: 'It does itself' }, ...otherAgencies(visit, agency.agencyId)],
        },
        {
          kind: 'day',
          name: 'from',
          label: 'From which day?',
          hint: 'For example, 31 3 2025',
          missing: 'Enter the day from which it holds',
        },
      ],
      fieldOf: { 'not-a-day': 'from', 'agency-unknown': 'employer' },
      send: sends(
        ({ of }, context) =>
          new ChangeAgencyEmployer({ agencyId: agency.agencyId, employerId: of['employer'] ?? '', from: of['from'] ?? '' }, context),
      ),
    }
  )
})
