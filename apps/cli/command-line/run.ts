import type { Settings } from '@ledger/server'
import { parseArgs } from 'node:util'
import { accessLogOfLedger } from '../commands/access-log.js'
import { backupTheLedger } from '../commands/backup.js'
import { copyTheLedger } from '../commands/copy.js'
import { demo } from '../commands/demo.js'
import { history } from '../commands/history.js'
import { importFileInto } from '../commands/import.js'
import { masterKeys } from '../commands/keys.js'
import { peopleWhoSignIn } from '../commands/people.js'
import { restoreTheLedger } from '../commands/restore.js'
import { serveSite } from '../commands/serve.js'
import { statusOfLedger } from '../commands/status.js'
import { verifyTheLedger } from '../commands/verify.js'
import { certificateOfErasure } from '../commands/certificate.js'
import { forgetPerson } from '../commands/forget.js'
import { withdrawText } from '../commands/withdraw-text.js'
import { textOf, type LedgerCommand, type Surroundings, type Values } from './ledger-command.js'
import type { ExitCode } from './terminal.js'
import { CouldNot, WrongUse } from './trouble.js'

const commands: readonly LedgerCommand[] = [
  importFileInto,
  statusOfLedger,
  history,
  serveSite,
  demo,
  verifyTheLedger,
  accessLogOfLedger,
  backupTheLedger,
  restoreTheLedger,
  copyTheLedger,
  masterKeys,
  peopleWhoSignIn,
  forgetPerson,
  withdrawText,
  certificateOfErasure,
]

/** Runs one command line and answers with its exit code. */
export const run = async (argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> => {
  const [name, ...rest] = argv
  const { out, err } = surroundings.terminal
  if (name === undefined) {
    err(overview())
    return 2
  }
  if (['help', '--help', '-h'].includes(name)) {
    out(overview())
    return 0
  }
  const command = commands.find((one) => one.name === name)
  if (!command) {
    err(`ledger does not know “${name}”.\n\n${overview()}`)
    return 2
  }
  return runOne(command, rest, surroundings)
}

const runOne = async (command: LedgerCommand, argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> => {
  const { out, err } = surroundings.terminal
  try {
    const { values, words } = parsed(command, argv)
    if (values['help']) {
      out(helpOf(command))
      return 0
    }
    if (words.length !== command.words)
      throw new WrongUse(`${command.name} takes ${command.words === 0 ? 'no words' : command.usage.split(' ')[0]}; it got ${words.length}.`)
    const settings = await settingsOf(values, surroundings)
    return await command.run({ ...surroundings, values, words, settings, folder: settings.folder })
  } catch (error) {
    if (error instanceof WrongUse) {
      err(`${error.message}\nFor what it takes: ledger ${command.name} --help`)
      return 2
    }
    if (!(error instanceof Error)) throw error
    err(isPlain(error) ? error.message : `It went wrong: ${error.message}`)
    return 1
  }
}

/** Told by its name: to load the server for it would slow down whoever needs none. */
const isPlain = (error: Error): boolean => error instanceof CouldNot || error.name === 'LedgerNotOpened'

const parsed = (command: LedgerCommand, argv: readonly string[]): { readonly values: Values; readonly words: readonly string[] } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...command.options, data: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    })
    return { values: values as Values, words: positionals }
  } catch (error) {
    throw new WrongUse(error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : String(error))
  }
}

/** Loaded only now: whoever asks for help need not wait for a server. */
const settingsOf = async (values: Values, { environment }: Surroundings): Promise<Settings> => {
  const { settingsFrom, WrongSettings } = await import('@ledger/server')
  try {
    return settingsFrom({ ...environment, LEDGER_DATA: textOf(values, 'data') ?? environment['LEDGER_DATA'] })
  } catch (error) {
    throw error instanceof WrongSettings ? new WrongUse(error.message) : error
  }
}

const overview = (): string =>
  [
    'ledger: was what the reviews said must change changed?',
    '',
    ...commands.map(({ name, usage, summary }) => `  ledger ${name} ${usage}`.trimEnd() + `\n      ${summary}`),
    '',
    'Each has --help and --data DIR (or LEDGER_DATA; otherwise the folder data).',
    'Exit codes: 0 done, 1 it could not be done, 2 wrong use.',
  ].join('\n')

const helpOf = ({ name, usage, summary, help }: LedgerCommand): string =>
  [
    `ledger ${name} ${usage}`.trimEnd(),
    '',
    summary,
    '',
    ...help.map((line) => `  ${line}`),
    '  --data DIR        the data folder (or LEDGER_DATA; otherwise data)',
    '  --help            this',
  ].join('\n')
