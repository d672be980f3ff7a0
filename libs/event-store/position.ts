const WIDTH = 20

/** A place in the log as a string of fixed width, so that strings compare in the order of the log. Readers treat it as opaque. */
export const positionOf = (ordinal: number | bigint): string => String(ordinal).padStart(WIDTH, '0')

/** @throws RangeError for a string that is no position */
export const ordinalOf = (position: string): number => {
  const ordinal = /^\d{20}$/.test(position) ? Number(position) : NaN
  if (!Number.isSafeInteger(ordinal)) throw new RangeError(`not a position: ${JSON.stringify(position)}`)
  return ordinal
}
