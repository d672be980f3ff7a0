import { namesOfBodies, SucceedBody } from '@ledger/partnership'
import { paths } from '../../../paths.js'
import { itemsOf, sends } from '../form.js'
import { formPage } from '../form-page.js'
import { backToGroups, bodyAt } from './body-at.js'

export const SucceedBodyPage = formPage(paths.succeedBody, (visit, { bodyId }) => {
  const body = bodyAt(visit, bodyId)
  return (
    body && {
      title: `Record which group took the place of ${body.name}`,
      lead: 'It handed over to another group, which decides from that day on.',
      button: 'Record the succession',
      recorded: 'succeed-body',
      at: paths.succeedBody({ partnership: visit.partnership.code, bodyId: body.bodyId }),
      back: backToGroups(visit),
      stream: `body-${body.bodyId}`,
      asked: [
        {
          ...{ kind: 'one', name: 'successor', label: 'Which group took its place?', missing: 'Choose the group that took its place' },
          items: itemsOf(
            visit.ask(namesOfBodies, {}).filter((other) => other.bodyId !== body.bodyId),
            (other) => ({ value: other.bodyId, text: other.name }),
          ),
        },
        {
          kind: 'day',
          name: 'from',
          label: 'From which day?',
          hint: 'For example, 31 3 2025',
          missing: 'Enter the day from which it holds',
        },
      ],
      fieldOf: {
        ...{ 'not-a-day': 'from', 'body-already-succeeded': 'from' },
        ...{ 'body-unknown': 'successor', 'body-cannot-succeed-itself': 'successor' },
      },
      send: sends(
        ({ of }, context) => new SucceedBody({ bodyId: body.bodyId, successorId: of['successor'] ?? '', from: of['from'] ?? '' }, context),
      ),
    }
  )
})
