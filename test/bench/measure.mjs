// How figures are taken: ours and raw in turns, several rounds, the median of each. Others may be at work on the machine; ratios bear that better than times.

export const ROUNDS = Number(process.env.LEDGER_BENCH_ROUNDS ?? 7)

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

export const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]

/** Milliseconds that a piece of work took. */
export const timed = async (work) => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Runs each piece of work once a round, one after another, and answers the median time of each, in milliseconds. */
export const interleaved = async (works, rounds = ROUNDS) => {
  const times = works.map(() => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [index, work] of works.entries()) times[index].push(await timed(() => work(round)))
  return times.map(median)
}

const verdicts = []

/** One line: what, the figure, the figure it is held against, the goal and whether it is met. */
export const say = (what, figure, beside = '', goal = undefined) => {
  const verdict = goal === undefined ? '' : goal.met ? `goal ${goal.text}: met` : `goal ${goal.text}: NOT MET`
  if (goal && !goal.met) verdicts.push(what)
  console.log(`${what.padEnd(58)} ${figure.padStart(18)}   ${beside.padEnd(34)} ${verdict}`.trimEnd())
}

export const atLeast = (value, least, unit = 'x') => ({ met: value >= least, text: `>= ${least.toLocaleString('en-GB')}${unit}` })
export const atMost = (value, most, unit = 'x') => ({ met: value <= most, text: `<= ${most.toLocaleString('en-GB')}${unit}` })

export const perSecond = (count, milliseconds) => (count / milliseconds) * 1000
export const rate = (value) => `${Math.round(value).toLocaleString('en-GB')}/s`
export const times = (value) => `${value.toFixed(2)}x`

export const notMet = () => verdicts
