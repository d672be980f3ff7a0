import fc from 'fast-check'
import { isLong, type NewLog } from './log-under-test.js'
import { OneRun } from './one-run.js'
import { step } from './steps.js'

export const likeAModel = (adapter: string, newLog: NewLog): void => {
  it('does what a plain list would, whatever is done to it', async () => {
    const { store, reopened, capabilities, dispose } = await newLog()
    const log = {
      store,
      since: null as string | null,
      reopen: async () => {
        log.store = await reopened()
      },
    }
    /** `LEDGER_RUNS=50000` asks for as many. */
    const numRuns = Number(process.env['LEDGER_RUNS'] ?? (capabilities.remote && !isLong ? 100 : 5000))
    const seed = fc.readConfigureGlobal()?.seed ?? Math.trunc(performance.timeOrigin)
    process.stdout.write(`the log, ${adapter}, like a plain list: seed ${seed}, ${numRuns} runs\n`)
    let run = 0
    const property = fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      log.since = await log.store.head()
      run += 1
      await new OneRun(run, log).does(steps)
    })
    await fc.assert(property, { seed, numRuns })
    await dispose()
  }, 600_000)
}
