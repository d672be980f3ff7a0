import { randomUUID } from 'node:crypto'
import { unknown, type Command, type CommandContext, type Outcome } from '@ledger/kernel'
import type { OpenLedger } from '@ledger/server'
import { CouldNot } from '../command-line/trouble.js'

type Sent<Data extends object> = new (data: Data, context: CommandContext) => Command<Data>

/** What whoever works on the machine itself sends: of them the log knows no more than that. */
export const operatorContext = ({ today }: OpenLedger, partnership: string): CommandContext => ({
  ...{ partnership, commandId: randomUUID(), occurredOn: null, today: today() },
  actor: { said: unknown, decided: unknown, recorded: unknown },
  source: { via: 'cli', knownTo: null },
})

/** Sends a command of the operator's, and answers the id of what it made or changed. @throws CouldNot */
export const sendAsOperator = async <Data extends object>(
  ledger: OpenLedger,
  partnership: string,
  command: Sent<Data>,
  data: Data,
): Promise<string> => {
  const outcome = await ledger.commands.execute<Command<Data>, Outcome>(new command(data, operatorContext(ledger, partnership)))
  if (!outcome.done) throw new CouldNot(refusedInWords(outcome.refused))
  return outcome.id
}

const WORDS: Readonly<Record<string, string>> = {
  'sign-in-name-taken': 'That sign-in name belongs to somebody else in this ledger. Choose another.',
  'not-a-sign-in-name': 'A sign-in name has from 3 to 200 characters and no space, such as an e-mail address.',
  'person-suspended': 'This person is suspended. Reinstate them first: ledger people reinstate.',
  'last-administrator': 'Nobody else is an administrator who can sign in. Make another first: ledger people add-admin.',
  'not-found': 'This person never had anything to do with signing in here, so there is nothing to change.',
}

export const refusedInWords = (code: string): string => `Nothing was changed. ${WORDS[code] ?? `The ledger refused it: ${code}.`}`
