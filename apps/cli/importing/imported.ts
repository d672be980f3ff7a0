import { basename } from 'node:path'
import { importFile, ImportStopped, type Accounted, type ImportOptions, type ImportProgress, type ImportReport } from '@ledger/imports'
import type { Command } from '@ledger/kernel'
import { namedBy, type OpenLedger } from '@ledger/server'
import type { Looker } from '../access/looker.js'
import { textOf, type Given } from '../command-line/ledger-command.js'
import { progressOn } from '../command-line/progress.js'
import { CouldNot } from '../command-line/trouble.js'

export const optionsOf = (
  ledger: OpenLedger,
  { who, today }: Looker,
  bytes: Uint8Array,
  { values, words: [path = ''] }: Given,
): ImportOptions => {
  const named = { partnership: textOf(values, 'partnership'), source: textOf(values, 'source'), knownTo: textOf(values, 'known-to') }
  return {
    ...{ file: basename(path), bytes, today, recordedBy: who },
    ...{ digestKey: ledger.keys.commandKey, dryRun: values['dry-run'] === true },
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
  }
}

/**
 * Whether somebody may import this, asked before the first of it is recorded: an import that stops halfway counts in no answer, and bars the next.
 * @throws CouldNot
 */
export const mayBeImported = async (looker: Looker, { rows, vanished, wouldRecord }: Accounted, isDryRun: boolean): Promise<void> => {
  const told = [...new Set([...rows, ...vanished].map(({ partnership }) => partnership))]
  const elsewhere = told.find((partnership) => looker.who.kind === 'person' && !looker.partnerships.includes(partnership))
  if (elsewhere !== undefined)
    throw new CouldNot(
      `The file tells of ${elsewhere}, and whoever --as names is of ${looker.partnerships.join(', ')}. Nothing was recorded. --partnership says where it belongs.`,
    )
  const what = { kind: isDryRun ? 'ledger import --dry-run' : 'ledger import', id: null }
  await looker.isShown(
    told.map((partnership) => ({ partnership, deed: 'import', what, reviewIds: [], asAt: null })),
    '',
  )
  for (const partnership of told) {
    const named = wouldRecord.filter((one) => one.partnership === partnership).flatMap(({ data }) => namedBy(data).things)
    if (!(await looker.mayBeTold(partnership, named)))
      throw new CouldNot('The file tells of something that is not open to whoever --as names. Nothing was recorded.')
  }
}

/** Records what the file says, each command by whoever imports. */
export const imported = (
  { readModels, commands }: OpenLedger,
  looker: Looker,
  options: ImportOptions,
  { terminal }: Given,
): Promise<ImportReport> => {
  const progress = progressOn(terminal, 'Recording')
  // That words were kept as the file has them is part of the import, and no deed of its own.
  const execute = (command: Command<object>) =>
    command.constructor.name === 'KeepWords' ? commands.execute(command) : looker.send(command)
  return importFile({ readModels, commands: { execute } }, options, ({ done, of }: ImportProgress) => progress(done, of)).catch(
    (error: unknown) => {
      throw error instanceof ImportStopped
        ? new CouldNot(`The import stopped: ${error.message}. What it recorded so far counts in no answer.`)
        : error
    },
  )
}

/** What the source said before and says no more is named only to whoever may see it. */
export const toldTo = async (looker: Looker, report: Accounted): Promise<Accounted> => {
  const shown = await Promise.all(report.vanished.map(({ partnership, made }) => looker.mayBeTold(partnership, Object.values(made))))
  const vanished = report.vanished.filter((_, at) => shown[at])
  return { ...report, vanished, counts: { ...report.counts, vanished: vanished.length } }
}
