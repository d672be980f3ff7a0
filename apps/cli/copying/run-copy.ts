import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ACCESS_LOG_FILE } from '@ledger/access/access-log/sqlite'
import { UPLOADS_FOLDER } from '@ledger/documents'
import { thereIsALedger, type LedgerSettings } from '@ledger/server'
import { MASTER_KEY_FILE } from '@ledger/vault'
import { textOf, type Given } from '../command-line/ledger-command.js'
import { holdsSomethingElse, placeOf } from '../command-line/open.js'
import { progressOn } from '../command-line/progress.js'
import type { ExitCode, Terminal } from '../command-line/terminal.js'
import { CouldNot, WrongUse } from '../command-line/trouble.js'
import { carriedAccessLogOrRefused, copiedUploadsOrRefused } from '../safekeeping/copied-or-refused.js'
import { carried } from './carried.js'
import { compared } from './compared.js'
import { openedSource, openedTarget, type Opened } from './opened.js'
import { inWords, targetOf } from './target.js'

export const runCopy = async ({ settings, values, terminal }: Given): Promise<ExitCode> => {
  const to = textOf(values, 'to')
  if (!to) throw new WrongUse('copy takes --to TARGET: esdb://… for a server, otherwise a folder.')
  const into = targetOf(settings, to)
  if (!(await thereIsALedger(settings))) throw new CouldNot(`There is no ledger in ${placeOf(settings)} to copy.`)
  if (into.eventStore === undefined && holdsSomethingElse(into))
    throw new CouldNot(`${to} holds files that are no ledger. A ledger is copied into a new or empty folder.`)

  const source = await openedSource(settings)
  let now = ''
  try {
    const target = await openedTarget(into, source, () => now)
    try {
      const { count, before, grown } = await copied(source, target, into, (instant) => (now = instant), terminal)
      terminal.out(`${number(count)} ${count === 1 ? 'event' : 'events'} copied, leaves equal`)
      if (before > 0) terminal.out(`${number(before)} of them were there before.`)
      // After the log, so that no event of the copy names a document that is not in it.
      for (const line of besideLines(settings, into)) terminal.out(line)
      terminal.out(`The keys are there too, under ${masterKeyOf(into)}.`)
      terminal.out(
        grown
          ? 'The ledger has grown meanwhile: stop whoever writes to it, and copy once more before you go on in the target.'
          : 'Both are the same ledger: go on in one of them, and keep the other unchanged or remove it.',
      )
      return 0
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/**
 * Documents and the access log lie in the data folder, wherever the log is. Into another folder they are copied; of a ledger that goes to a server, or
 * comes from one into no other folder, they stay where they are.
 */
const besideLines = ({ folder }: LedgerSettings, into: LedgerSettings): readonly string[] => {
  const lies = [UPLOADS_FOLDER, ACCESS_LOG_FILE].some((name) => existsSync(join(folder, name)))
  if (into.folder === folder) return lies ? [`Documents given as evidence, and who looked at what, stay in ${folder}.`] : []
  const documents = copiedUploadsOrRefused(folder, into.folder)
  const access = carriedAccessLogOrRefused(folder, into.folder)
  return [
    ...(documents === 0 ? [] : [`${number(documents)} ${documents === 1 ? 'document' : 'documents'} given as evidence, sealed.`]),
    ...(access === 'carried' ? ['Who looked at what is there too.'] : []),
    ...(access === 'another'
      ? [`${into.folder} has an access log of its own, which stays: who looked at what in ${folder} is not in it.`]
      : []),
  ]
}

const copied = async (source: Opened, target: Opened, into: LedgerSettings, clockTo: (instant: string) => void, terminal: Terminal) => {
  const head = await source.log.head()
  const total = await countOf(source)
  const said = (what: string, from = 0) => {
    const say = progressOn(terminal, what)
    return (done: number) => say(Math.min(from + done, total), total)
  }
  const start = await compared(source, target, said('Found there already, compared'))
  if (start.differs)
    throw new CouldNot(
      `${inWords(into)} holds the same ledger, and something else than it from event ${number(start.equal + 1)} on (stream ${start.differs.stream}, revision ${start.differs.revision}): somebody has gone on in it. Nothing was copied. Name an empty target.`,
    )
  await carried({ source, target, after: start.last, clockTo, progress: said('Copied', start.equal) })
  const end = await compared(source, target, said('Compared'))
  if (end.differs || end.equal < total)
    throw new CouldNot(
      `The copy is not like its source from event ${number(end.equal + 1)} on: somebody wrote to ${inWords(into)} meanwhile, or it does not keep what it took. Name an empty target.`,
    )
  return { count: end.equal, before: start.equal, grown: end.more || (await source.log.head()) !== head }
}

const countOf = async ({ log }: Opened): Promise<number> => {
  const events = log.readAll()[Symbol.asyncIterator]()
  let count = 0
  while (!(await events.next()).done) count += 1
  return count
}

const masterKeyOf = ({ folder, masterKey, masterKeyFile }: LedgerSettings): string => {
  if (masterKey !== undefined) return 'LEDGER_MASTER_KEY'
  return `the master key in ${masterKeyFile ?? `${folder}/${MASTER_KEY_FILE}`}`
}

const number = (value: number): string => value.toLocaleString('en-GB')
