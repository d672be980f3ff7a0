import {
  EndSessions,
  GrantRole,
  invite,
  isRole,
  isSignInName,
  normalizedSignInName,
  readAccount,
  ReinstatePerson,
  roles,
  SuspendPerson,
} from '@ledger/access'
import type { Command, Outcome } from '@ledger/kernel'
import { paths, type OpenLedger } from '@ledger/server'
import { textOf, type Given, type Values } from '../command-line/ledger-command.js'
import { holdsSomethingElse, placeOf, withExistingLedger, withLedger } from '../command-line/open.js'
import type { ExitCode, Terminal } from '../command-line/terminal.js'
import { CouldNot, WrongUse } from '../command-line/trouble.js'
import { appointed, founded, personNamed } from './find-person.js'
import { operatorContext, refusedInWords, sendAsOperator } from './operator.js'

const WHAT = ['add-admin', 'invite', 'suspend', 'reinstate', 'end-sessions'] as const

export const runPeople = async ({ words, values, settings, terminal }: Given): Promise<ExitCode> => {
  const what = WHAT.find((one) => one === words[0])
  const partnership = textOf(values, 'partnership')
  if (!what || partnership === undefined)
    throw new WrongUse(`It is “ledger people ${WHAT.join(' | ')}”, each with --partnership CODE and whom it is about.`)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(partnership))
    throw new WrongUse('A partnership’s code has small letters, figures and hyphens, such as exampleshire.')
  const role = textOf(values, 'role')
  if (role !== undefined && !isRole(role)) throw new WrongUse(`A role is one of: ${roles.join(', ')}.`)
  if (what === 'add-admin') {
    if (settings.eventStore === undefined && holdsSomethingElse(settings))
      throw new CouldNot(`${placeOf(settings)} holds something else. Name an empty folder, or one that holds a ledger.`)
    return withLedger(settings, (ledger) => addAdministrator(ledger, partnership, values, terminal))
  }
  return withExistingLedger(settings, async (ledger): Promise<ExitCode> => {
    if (!(await ledger.readModels.partnerships()).includes(partnership))
      throw new CouldNot(`There is no partnership ${partnership} in this ledger.`)
    if (what === 'invite') return invited(ledger, partnership, values, terminal)
    const personId = await personNamed(ledger, partnership, values)
    if (personId === null)
      throw new CouldNot('There is nobody of that name or id in this partnership. Look at --sign-in-name or --person again.')
    return changed(what, ledger, partnership, personId, terminal)
  })
}

const changed = async (
  what: 'suspend' | 'reinstate' | 'end-sessions',
  ledger: OpenLedger,
  partnership: string,
  personId: string,
  { out }: Terminal,
): Promise<ExitCode> => {
  if (what === 'suspend') await sendAsOperator(ledger, partnership, SuspendPerson, { personId })
  else if (what === 'reinstate') await sendAsOperator(ledger, partnership, ReinstatePerson, { personId })
  else await sendAsOperator(ledger, partnership, EndSessions, { personId, why: 'ended', except: null })
  out(SAID[what])
  return 0
}

const SAID = {
  suspend: 'Suspended: no request of theirs is answered any more, wherever they were signed in, until they are reinstated.',
  reinstate: 'Reinstated: they can sign in again.',
  'end-sessions': 'Every session of theirs has ended.',
} as const

const addAdministrator = async (ledger: OpenLedger, partnership: string, values: Values, terminal: Terminal): Promise<ExitCode> => {
  signInNameIn(values)
  await founded(ledger, partnership, textOf(values, 'partnership-name') ?? partnership)
  return invited(ledger, partnership, { post: 'administrator', ...values, role: 'administrator' }, terminal)
}

const invited = async (ledger: OpenLedger, partnership: string, values: Values, { out }: Terminal): Promise<ExitCode> => {
  const { store, keys, commands } = ledger
  const known = await personNamed(ledger, partnership, values)
  const before = known === null ? null : (await readAccount(store, partnership, known)).signInName
  const signInName = textOf(values, 'sign-in-name') ?? before ?? signInNameIn(values)
  if (!isSignInName(normalizedSignInName(signInName))) throw new CouldNot(refusedInWords('not-a-sign-in-name'))
  const personId =
    known ?? (await appointed(ledger, partnership, { name: textOf(values, 'name') ?? signInName, post: textOf(values, 'post') }))
  const send = (command: Command<object>) => commands.execute<Command<object>, Outcome>(command)
  const result = await invite({ store, keys, send }, { personId, signInName, now: Date.now() }, operatorContext(ledger, partnership))
  if (!result.done) throw new CouldNot(refusedInWords(result.refused))
  const role = textOf(values, 'role')
  if (role !== undefined) await sendAsOperator(ledger, partnership, GrantRole, { personId, role })
  out(
    [
      `The code is ${result.code}`,
      `It works once, until ${result.expires.slice(0, 16).replace('T', ' ')} UTC, and is kept nowhere.`,
      `Tell it to the person by another way than this site’s address. At ${paths.firstSignIn()} they enter it with the sign-in name, and set a password.`,
      `Person ${personId}${role === undefined ? '' : `, ${role}`} of ${partnership}.`,
    ].join('\n'),
  )
  return 0
}

const signInNameIn = (values: Values): string => {
  const name = textOf(values, 'sign-in-name')
  if (name === undefined) throw new WrongUse('Say what the person types to sign in: --sign-in-name NAME.')
  return name
}
