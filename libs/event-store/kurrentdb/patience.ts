import { performance } from 'node:perf_hooks'

/** The time has run out, and nothing was heard. */
export class Silence extends Error {
  override readonly name = 'Silence'
}

/** How long an answer may be waited for; one for all the steps of a question. */
export interface Patience {
  /** Milliseconds. */
  left(): number
  /** Starts afresh, also for whoever waits: something was heard. */
  renew(): void
  /** @throws Silence when the time runs out first */
  within<Answer>(answer: Promise<Answer>): Promise<Answer>
}

export const patienceOf = (milliseconds: number): Patience => {
  let end = performance.now() + milliseconds
  const left = (): number => Math.max(0, end - performance.now())
  return {
    left,
    renew: () => void (end = performance.now() + milliseconds),
    within: async (answer) => {
      // Whoever waits may have left by the time it fails.
      answer.catch(() => undefined)
      let timer: NodeJS.Timeout | undefined
      const silence = new Promise<never>((_, reject) => {
        const look = (): void => {
          if (left() === 0) reject(new Silence())
          else timer = setTimeout(look, left() + 1)
        }
        look()
      })
      try {
        return await Promise.race([answer, silence])
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds))
