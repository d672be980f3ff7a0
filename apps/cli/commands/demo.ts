import { textOf, type LedgerCommand } from '../command-line/ledger-command.js'
import { dayGiven, withExistingLedger } from '../command-line/open.js'
import { progressOn } from '../command-line/progress.js'
import { loadDemonstration } from '../demo/load-demonstration.js'
import { frontSheetOf } from '../front-sheet/front-sheet.js'
import { sheetLines } from '../front-sheet/sheet-lines.js'
import { portGiven, serveUntilStopped } from './serve.js'

export const demo: LedgerCommand = {
  name: 'demo',
  summary: 'Loads a demonstration, prints a front sheet for each of its partnerships, and serves the site.',
  usage: '[--no-serve] [--today DATE] [--port N]',
  help: [
    '--no-serve        stops after printing',
    '--today DATE      the day that the demonstration takes for today; never later than this machine’s',
    '--port N          otherwise 3000, or the next that is free (or PORT)',
  ],
  options: { 'no-serve': { type: 'boolean' }, today: { type: 'string' }, port: { type: 'string' } },
  words: 0,
  run: async ({ values, folder, clock, environment, terminal }) => {
    const port = portGiven(values, environment['PORT'])
    const today = dayGiven(textOf(values, 'today'), '--today')
    await loadDemonstration({ folder, today, clock, say: terminal.err, progress: progressOn(terminal, 'Loading') })
    await withExistingLedger(folder, async (ledger) => {
      await ledger.readModels.catchUp()
      for (const code of ['exampleshire', 'stockport']) {
        const sheet = await frontSheetOf(ledger, code, { asAt: null, basis: null })
        if (sheet) terminal.out(`${sheetLines(sheet).join('\n')}\n`)
      }
    })
    if (!values['no-serve']) await serveUntilStopped(folder, port, terminal)
    return 0
  },
}
