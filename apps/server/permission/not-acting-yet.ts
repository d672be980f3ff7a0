import type { ReadModels } from '@ledger/projections'

/** Milliseconds for which whoever records something waits until it acts. */
const PATIENCE = 15_000

/** It is recorded, and the tables by which everybody is judged do not hold it yet. Sent again, it is recorded once. */
export class NotActingYet extends Error {
  override readonly name = 'NotActingYet'

  constructor(partnership: string, position: string) {
    super(
      `what was recorded at ${position} does not act in ${partnership} yet: expected its tables to hold it within ${PATIENCE / 1000} seconds, found them behind`,
    )
  }
}

/**
 * Resolves once what was recorded acts: every request that begins after that is judged by it. Nobody is told before that it was done.
 * @throws NotActingYet
 */
export const untilItActs = async (models: ReadModels, partnership: string, position: string): Promise<void> => {
  if (!(await models.waitFor(partnership, position, PATIENCE))) throw new NotActingYet(partnership, position)
}
