import type { LedgerCommand } from '../command-line/ledger-command.js'

export const peopleWhoSignIn: LedgerCommand = {
  name: 'people',
  summary: 'Lets people sign in: the first administrator, invitations, suspending and reinstating, ending sessions.',
  usage: 'add-admin | invite | suspend | reinstate | end-sessions --partnership CODE …',
  help: [
    'add-admin         makes somebody an administrator, and founds the partnership where there is none; prints a code that works once',
    'invite            lets somebody set a password here, for the first time or anew; prints a code that works once',
    'suspend           keeps somebody from signing in, and ends their sessions; what runs notices at once',
    'reinstate         lets somebody sign in again',
    'end-sessions      ends every session of somebody',
    '--partnership CODE       in small letters, such as exampleshire',
    '--partnership-name NAME  for one that is founded; otherwise its code',
    '--sign-in-name NAME      what the person types to sign in, such as an e-mail address; of one who has it already, whom it is about',
    '--person ID              whom it is about, instead',
    '--name NAME              of somebody new; otherwise the sign-in name',
    '--post TITLE             of somebody new, such as business manager',
    '--role ROLE              what they may see and do, such as auditor; for invite',
  ],
  options: Object.fromEntries(
    ['partnership', 'partnership-name', 'sign-in-name', 'person', 'name', 'post', 'role'].map((name) => [
      name,
      { type: 'string' as const },
    ]),
  ),
  words: 1,
  run: async (given) => (await import('../people/run-people.js')).runPeople(given),
}
