import { RevokeToken } from '@ledger/access'
import { moment } from '../../../layout/age-words.js'
import { paths } from '../../../paths.js'
import { itemsOf, sends } from '../form.js'
import { formPage } from '../form-page.js'
import { aboutPerson, nameOf, personAt } from '../people/person-at.js'
import { tokensNow } from './open-now.js'

export const RevokeTokenPage = formPage(paths.revokeToken, (visit, { personId }) => {
  const person = personAt(visit, personId)
  if (!person) return null
  const tokens = tokensNow(visit, person.personId)
  return {
    ...aboutPerson(visit, person, paths.revokeToken),
    title: `Revoke a token of ${nameOf(person)}`,
    lead: 'A program that comes with it is not answered any more. They can make another, unless they are suspended.',
    button: 'Revoke the token',
    recorded: 'revoke-token',
    ...(tokens.length === 0 ? { nothing: 'They have no token that works.' } : {}),
    asked: [
      {
        ...{ kind: 'one', name: 'token', label: 'Which token?', missing: 'Choose a token', also: () => true },
        items: itemsOf(tokens, ({ tokenId, label, issuedAt }) => ({
          value: tokenId,
          text: `${label || 'A token whose name was withdrawn'}, made ${moment(issuedAt)}`,
        })),
      },
    ],
    send: sends(({ of }, context) => new RevokeToken({ personId: person.personId, tokenId: of['token'] ?? '' }, context)),
  }
})
