/** Too many wait already. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy'

  constructor(waiting: number) {
    super(`expected fewer than ${waiting} to wait for their turn; try again in a few seconds`)
  }
}

/** Does so many things at once, and the others in the order they were asked for. @throws TooBusy where too many wait */
export const inTurn = (atOnce: number, mostWaiting = 100) => {
  const waiting: (() => void)[] = []
  let busy = 0
  return async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    if (waiting.length >= mostWaiting) throw new TooBusy(mostWaiting)
    if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy -= 1
    }
  }
}
