/** The ledger refused something that the rest of a file needs. What was recorded so far counts in no answer; the import is incomplete. */
export class ImportStopped extends Error {
  constructor(
    readonly partnership: string,
    readonly place: string,
    readonly command: string,
    readonly refused: string,
  ) {
    super(`${partnership}, ${place}: ${command} was refused (${refused}); the import is incomplete`)
    this.name = 'ImportStopped'
  }
}
