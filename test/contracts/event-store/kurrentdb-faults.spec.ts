import { faultRun, type FaultRun } from './fault-run.js'

/** `LEDGER_FAULT_RUNS=1000` for as many as are asked of a release; `LEDGER_SEED` for others than usual. */
const RUNS = Number(process.env['LEDGER_FAULT_RUNS'] ?? 60)
const SEED = Number(process.env['LEDGER_SEED'] ?? 20_261_125)
/** How many runs wait at the same time. */
const ABREAST = 8

const sum = (runs: readonly FaultRun[], part: 'lost' | 'duplicated' | 'resolved' | 'untrue'): number =>
  runs.reduce((all, run) => all + run[part], 0)

const run = (seed: number, batched: boolean): Promise<FaultRun> =>
  faultRun(seed, batched).catch((error: unknown) => {
    throw new Error(`a run from the seed ${seed} failed`, { cause: error })
  })

it('nothing is lost, written twice or left unknown, whatever the server does', async () => {
  const runs: FaultRun[] = []
  let next = 0
  const alone: number[] = []
  const runner = async (): Promise<void> => {
    for (let index = next++; index < RUNS; index = next++) {
      if (index % 5 === 4) alone.push(index)
      else runs.push(await run(SEED + index, false))
    }
  }
  await Promise.all(Array.from({ length: ABREAST }, runner))
  // By BatchAppend one connection's errors reach the others' appends: one at a time.
  for (const index of alone) runs.push(await run(SEED + index, true))

  const [lost, duplicated, resolved] = [sum(runs, 'lost'), sum(runs, 'duplicated'), sum(runs, 'resolved')]
  process.stdout.write(
    `fault runs: ${runs.length}, lost ${lost}, duplicated ${duplicated}, unknown outcomes resolved ${resolved} (seed ${SEED})\n`,
  )
  for (const { handed, expected } of runs) expect(handed).toEqual(expected)
  expect(runs).toHaveLength(RUNS)
  expect(resolved).toBeGreaterThan(0)
  expect({ lost, duplicated, untrue: sum(runs, 'untrue') }).toEqual({ lost: 0, duplicated: 0, untrue: 0 })
}, 1_800_000)
