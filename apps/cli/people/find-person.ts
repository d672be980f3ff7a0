import { normalizedSignInName, ownerOfName, signInNameHash } from '@ledger/access'
import { idFrom } from '@ledger/kernel'
import { AppointPerson, FoundPartnership, peopleInPost } from '@ledger/partnership'
import type { OpenLedger } from '@ledger/server'
import { textOf, type Values } from '../command-line/ledger-command.js'
import { CouldNot, WrongUse } from '../command-line/trouble.js'
import { sendAsOperator } from './operator.js'

/** The person that `--person` or `--sign-in-name` names; null where nobody has that sign-in name. @throws CouldNot where there is no such person, or the name is of another partnership */
export const personNamed = async (ledger: OpenLedger, partnership: string, values: Values): Promise<string | null> => {
  const { store, keys, readModels, today } = ledger
  const [personId, signInName] = [textOf(values, 'person'), textOf(values, 'sign-in-name')]
  if (personId !== undefined) {
    const db = await readModels.upToDate(partnership)
    const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: today() }
    if (peopleInPost(db, question, {}).some((person) => person.personId === personId)) return personId
    throw new CouldNot(`There is nobody in post with that id in ${partnership}.`)
  }
  if (signInName === undefined) throw new WrongUse('Say whom it is about: --sign-in-name NAME or --person ID.')
  const owner = await ownerOfName(store, signInNameHash(normalizedSignInName(signInName), keys))
  if (owner && owner.partnership !== partnership)
    throw new CouldNot('That sign-in name belongs to somebody of another partnership in this ledger.')
  return owner?.personId ?? null
}

/** Founds the partnership where there is none of this code. */
export const founded = async (ledger: OpenLedger, partnership: string, name: string): Promise<void> => {
  if ((await ledger.readModels.partnerships()).includes(partnership)) return
  await sendAsOperator(ledger, partnership, FoundPartnership, {
    ...{ partnershipId: idFrom(partnership), name, defaultBasis: 'recorded', fictional: false },
  })
}

/** Somebody new takes up a post of no agency; an administrator can say more of them later. */
export const appointed = (
  ledger: OpenLedger,
  partnership: string,
  { name, post }: { readonly name: string; readonly post: string | undefined },
): Promise<string> => {
  if (post === undefined)
    throw new WrongUse(
      'Nobody has that sign-in name yet. Name a person who is in post with --person ID, or give somebody new a post: --post TITLE.',
    )
  return sendAsOperator(ledger, partnership, AppointPerson, { name: { name }, role: post, agencyIds: [], from: null })
}
