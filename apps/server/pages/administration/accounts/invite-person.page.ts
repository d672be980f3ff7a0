import { invite, isSuspended } from '@ledger/access'
import { moment } from '../../../layout/age-words.js'
import { paths } from '../../../paths.js'
import type { Sending } from '../form.js'
import { formPage } from '../form-page.js'
import { aboutPerson, nameOf, personAt } from '../people/person-at.js'

/** The code is made when the form is sent and shown with the answer, and can be shown by nothing else. */
const inviting = async (personId: string, name: string, { answers, context, send, store, keys }: Sending) => {
  const signInName = answers.of['sign-in-name'] ?? ''
  const outcome = await invite({ store, keys, send }, { personId, signInName, now: Date.now() }, context)
  if (!outcome.done) return outcome
  const { position, code, expires } = outcome
  return {
    done: true,
    position,
    shown: { template: 'pages/administration/accounts/invited.njk', model: { name, code, until: moment(expires) } },
  } as const
}

export const InvitePersonPage = formPage(paths.invitePerson, (visit, { personId }) => {
  const person = personAt(visit, personId)
  return (
    person && {
      ...aboutPerson(visit, person, paths.invitePerson),
      title: `Invite ${nameOf(person)} to sign in`,
      lead: 'They get a code with which they set a password and a second factor, for the first time or because the old one is lost. Nobody else learns the password. Whoever signs in through their organisation needs none.',
      button: 'Make the code',
      recorded: 'invite-person',
      ...(visit.ask(isSuspended, person) ? { nothing: 'They are suspended. Reinstate them first.' } : {}),
      asked: [
        {
          ...{ kind: 'line', name: 'sign-in-name', label: 'Sign-in name', missing: 'Enter a sign-in name' },
          hint: 'Their e-mail address, or another name of letters and figures. No two people have the same',
        },
      ],
      fieldOf: { 'not-a-sign-in-name': 'sign-in-name', 'sign-in-name-taken': 'sign-in-name' },
      send: (sending) => inviting(person.personId, nameOf(person), sending),
    }
  )
})
