import { readFile as readBytes } from 'node:fs/promises'
import { importFile, inEnglish, readFile, rowInWords, type Accounted, type ImportReport } from '@ledger/imports'
import { whoLooks } from '../access/who-looks.js'
import { dayGiven } from '../command-line/day-given.js'
import { textOf, type Given } from '../command-line/ledger-command.js'
import { withLedger } from '../command-line/open.js'
import type { ExitCode } from '../command-line/terminal.js'
import { CouldNot } from '../command-line/trouble.js'
import { entryLine } from '../front-sheet/entry-line.js'
import { imported, mayBeImported, optionsOf, toldTo } from './imported.js'
import { wouldRecordLine } from './would-record-line.js'

export const runImport = async (given: Given): Promise<ExitCode> => {
  dayGiven(textOf(given.values, 'known-to'), '--known-to')
  const bytes = await bytesOf(given.words[0] ?? '')
  const report = await reportOf(bytes, given)
  if (report.outcome === 'not read' || report.outcome === 'incomplete') throw new CouldNot(refusalLines(report).join('\n'))
  for (const line of accountedLines(report)) given.terminal.out(line)
  return 0
}

/** A file that is not what it claims to be makes no ledger either. */
const reportOf = async (bytes: Uint8Array, given: Given): Promise<ImportReport> => {
  const read = readFile(bytes)
  if (read.kind === 'not read') return { outcome: 'not read', problems: read.problems }
  return withLedger(given.settings, async (ledger) => {
    const looker = await whoLooks(ledger, given)
    const options = optionsOf(ledger, looker, bytes, given)
    const dry = await importFile(ledger, { ...options, dryRun: true })
    if (!('rows' in dry)) return dry
    await mayBeImported(looker, dry, given.values['dry-run'] === true)
    const report = options.dryRun ? dry : await imported(ledger, looker, options, given)
    return 'rows' in report ? toldTo(looker, report) : report
  })
}
const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    return await readBytes(path)
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
    throw new CouldNot(code === 'ENOENT' ? `There is no file ${path}.` : `${path} could not be read (${code}).`)
  }
}

const refusalLines = (report: Exclude<ImportReport, Accounted>): readonly string[] =>
  report.outcome === 'not read'
    ? [
        'The file is not what it claims to be. Nothing was recorded.',
        ...report.problems.map(({ where, problem, toDo }) => `  ${where}: ${problem}. ${toDo}`),
      ]
    : [
        `An import from “${report.source}” into ${report.partnership} is incomplete. Resume it first: import ${report.file} again, as before.`,
      ]

const headings: Readonly<Record<Accounted['outcome'], string>> = {
  imported: 'Imported.',
  'nothing new': 'Nothing new: every row says what its source said before. Nothing was recorded.',
  'dry run': 'Dry run: nothing was recorded. It would be:',
}

const accountedLines = ({ outcome, resumed, counts, rows, vanished, commands, wouldRecord, position }: Accounted): readonly string[] => [
  `${resumed ? 'Resumed. ' : ''}${headings[outcome]}`,
  `  ${counts.rows} rows: ${counts.recorded} recorded, ${counts.changed} changed, ${counts.unchanged} unchanged; ${counts.vanished} no longer in the file; ${counts.warnings} warnings`,
  ...Object.entries(commands).map(([command, count]) => `  ${String(count).padStart(6)}  ${command}`),
  ...wouldRecord.map(wouldRecordLine),
  ...rows.flatMap(({ warnings }) => warnings).map((warning) => `  ! ${inEnglish(warning)}`),
  ...vanished.map((row) => `  ! ${rowInWords(row)}: in the ledger, and no longer in the file; it stays as it is`),
  ...(position === null ? [] : [entryLine(position)]),
]
