/** @throws RangeError for what is no limit */
export const limitOf = (limit: number): number => {
  if (limit !== Infinity && !(Number.isSafeInteger(limit) && limit > 0)) throw new RangeError(`not a limit: ${limit}`)
  return limit
}
