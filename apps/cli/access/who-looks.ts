import { anybodySignsIn, isSuspended, normalizedSignInName, ownerOfName, signInNameHash } from '@ledger/access'
import type { Question } from '@ledger/kernel'
import { peopleInPost, type PersonInPost } from '@ledger/partnership'
import type { OpenLedger } from '@ledger/server'
import { textOf, type Given } from '../command-line/ledger-command.js'
import { CouldNot, WrongUse } from '../command-line/trouble.js'
import { asOperator } from './as-operator.js'
import { asPerson } from './as-person.js'
import type { Looker } from './looker.js'

/**
 * Who looks or records: whom `--as` or LEDGER_AS names; otherwise the operator, as long as it is a demonstration or nobody has an account.
 * @throws WrongUse where somebody has to be named; CouldNot where nobody of that name may sign in
 */
export const whoLooks = async (ledger: OpenLedger, { values, environment }: Pick<Given, 'values' | 'environment'>): Promise<Looker> => {
  await ledger.readModels.catchUp()
  const named = textOf(values, 'as') ?? (environment['LEDGER_AS'] || undefined)
  if (named !== undefined) return somebody(ledger, named)
  if (ledger.founded.demonstration || !(await isAnybodySigningIn(ledger))) return asOperator(ledger)
  throw new WrongUse(
    'People have accounts in this ledger, so say who looks: --as NAME with a sign-in name or a person id, or LEDGER_AS. They are shown what they may see, and it is written down that they looked.',
  )
}

const isAnybodySigningIn = async ({ readModels, today }: OpenLedger): Promise<boolean> => {
  for (const partnership of await readModels.partnerships())
    if (anybodySignsIn(await readModels.read(partnership, null), nobody(today()), {})) return true
  return false
}

const nobody = (today: string): Question => ({ viewer: { personId: null, agencyIds: [] }, asAt: null, today })

const somebody = async (ledger: OpenLedger, named: string): Promise<Looker> => {
  const { store, keys, readModels, today, founded } = ledger
  const owner = await ownerOfName(store, signInNameHash(normalizedSignInName(named), keys))
  const found: (readonly [partnership: string, person: PersonInPost])[] = []
  for (const partnership of await readModels.partnerships()) {
    const db = await readModels.read(partnership, null)
    for (const person of peopleInPost(db, nobody(today()), {})) {
      const isNamed = owner
        ? owner.partnership === partnership && owner.personId === person.personId
        : person.personId === named || (founded.demonstration && same(person.name, named))
      if (isNamed && !isSuspended(db, nobody(today()), person)) found.push([partnership, person])
    }
  }
  const [one, another] = found
  if (!one) throw new CouldNot('Whoever --as names is nobody in post here who may sign in: it takes a sign-in name or a person id.')
  if (another) throw new CouldNot('More than one person here has that name. Give --as the id of one of them.')
  return asPerson(ledger, ...one)
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
