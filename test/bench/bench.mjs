// `npm run bench`: what the ledger does, each figure beside the raw limit measured in the same run, so that ratios travel between machines. It works in
// folders of its own, which it removes. LEDGER_BENCH_ROUNDS sets how often each is measured.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchAccessLog } from './access-log.mjs'
import { benchCommands, loadDemonstration } from './commands.mjs'
import { benchEventLoop } from './event-loop.mjs'
import { benchLog } from './log.mjs'
import { notMet } from './measure.mjs'
import { benchSight } from './sight.mjs'
import { benchTables } from './tables.mjs'

const place = mkdtempSync(join(tmpdir(), 'ledger-bench-'))
const at = (name) => join(place, name)

try {
  console.log('The log')
  await benchLog(at('log'))
  console.log('\nThe access log')
  await benchAccessLog(at('access-log'))
  console.log('\nTables')
  await benchTables(at('tables'))
  console.log('\nA ledger (the demonstration)')
  loadDemonstration(at('ledger'))
  await benchCommands(at('ledger'))
  await benchEventLoop(at('ledger'))
  console.log('\nWhat somebody sees')
  await benchSight(at('ledger'))
  const missed = notMet()
  console.log(missed.length === 0 ? '\nEvery goal is met.' : `\nGoals not met: ${missed.map((one) => one.trim()).join('; ')}.`)
} finally {
  rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
