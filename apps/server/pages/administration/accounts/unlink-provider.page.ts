import { EndSessions, providersOfPerson, UnlinkProvider, type LinkedProvider } from '@ledger/access'
import { uuidFrom } from '@ledger/kernel'
import { moment } from '../../../layout/age-words.js'
import { paths } from '../../../paths.js'
import { itemsOf, type Form } from '../form.js'
import { formPage } from '../form-page.js'
import { aboutPerson, nameOf, personAt } from '../people/person-at.js'

/** The sessions that were begun that way end with it: what opened them stands for nobody any more. */
const unlinking =
  (personId: string, providers: readonly LinkedProvider[]): Form['send'] =>
  async ({ answers, context: { ifMatch: _, ...context }, send }) => {
    const link = providers.find(({ providerSubject }) => providerSubject === answers.of['provider'])
    const unlinked = link
      ? await send(new UnlinkProvider({ personId, issuer: link.issuer, providerSubject: link.providerSubject }, context))
      : null
    if (unlinked && !unlinked.done) return unlinked
    const commandId = uuidFrom(context.commandId, 'end-sessions')
    const ended = await send(new EndSessions({ personId, why: 'ended', except: null }, { ...context, commandId }))
    return ended.done ? { done: true, position: ended.position ?? unlinked?.position ?? null } : ended
  }

export const UnlinkProviderPage = formPage(paths.unlinkProvider, (visit, { personId }) => {
  const person = personAt(visit, personId)
  if (!person) return null
  const providers = visit.ask(providersOfPerson, person)
  return {
    ...aboutPerson(visit, person, paths.unlinkProvider),
    title: `Unlink an organisation’s sign-in from ${nameOf(person)}`,
    lead: 'They cannot sign in here through it any more, and every session of theirs ends. To link it again, or to set a password of this ledger, they need an invitation.',
    button: 'Unlink it',
    recorded: 'unlink-provider',
    ...(providers.length === 0 ? { nothing: 'No organisation’s sign-in is linked to them.' } : {}),
    asked: [
      {
        ...{ kind: 'one', name: 'provider', label: 'Which sign-in?', missing: 'Choose a sign-in', also: () => true },
        items: itemsOf(providers, ({ providerSubject, issuer, since }) => ({
          value: providerSubject,
          text: `${new URL(issuer).host}, linked ${moment(since)}`,
        })),
      },
    ],
    send: unlinking(person.personId, providers),
  }
})
