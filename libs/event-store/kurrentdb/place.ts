/** Where an event lies in the log of the server. Neither number is dense, and both may be beyond 2^53. */
export interface Place {
  readonly commit: bigint
  readonly prepare: bigint
}

const WIDTH = 20
const POSITION = /^(\d{20})-(\d{20})$/

const padded = (part: bigint): string => String(part).padStart(WIDTH, '0')

export const positionOf = ({ commit, prepare }: Place): string => `${padded(commit)}-${padded(prepare)}`

/** @throws RangeError for a string that is no position */
export const placeOf = (position: string): Place => {
  const [, commit, prepare] = POSITION.exec(position) ?? []
  if (!commit || !prepare) throw new RangeError(`not a position: ${JSON.stringify(position)}`)
  return { commit: BigInt(commit), prepare: BigInt(prepare) }
}
