import { asOperator } from '../access/as-operator.js'
import { dayGiven } from '../command-line/day-given.js'
import { textOf, type Given } from '../command-line/ledger-command.js'
import { withExistingLedger } from '../command-line/open.js'
import { progressOn } from '../command-line/progress.js'
import { loadDemonstration } from './load-demonstration.js'
import type { ExitCode } from '../command-line/terminal.js'
import { frontSheetOf } from '../front-sheet/front-sheet.js'
import { sheetLines } from '../front-sheet/sheet-lines.js'
import { portGiven, serveUntilStopped } from '../serving/run-serve.js'

export const runDemo = async ({ values, settings, clock, terminal }: Given): Promise<ExitCode> => {
  const port = portGiven(values, settings)
  const today = dayGiven(textOf(values, 'today'), '--today')
  await loadDemonstration({ settings, today, clock, say: terminal.err, progress: progressOn(terminal, 'Loading') })
  await withExistingLedger(settings, async (ledger) => {
    await ledger.readModels.catchUp()
    const looker = await asOperator(ledger)
    for (const code of ['exampleshire', 'stockport']) {
      const sheet = await frontSheetOf(ledger, looker, code, { asAt: null, basis: null })
      if (!sheet) continue
      const what = { kind: 'ledger demo', id: null }
      await looker.isShown([{ partnership: code, deed: 'see-partnership', what, reviewIds: [], asAt: null }], '')
      terminal.out(`${sheetLines(sheet).join('\n')}\n`)
    }
  })
  if (!values['no-serve']) await serveUntilStopped(settings, port, terminal)
  return 0
}
