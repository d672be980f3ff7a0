/** The command was used in a way it does not know: exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/** It could not be done, for a reason that a person can act on: exit code 1. */
export class CouldNot extends Error {
  override readonly name = 'CouldNot'
}
