/** Since 1970. */
export const seconds = (): number => Math.floor(Date.now() / 1000)

/** In ISO 8601. @param at seconds since 1970 */
export const instant = (at: number): string => new Date(at * 1000).toISOString()
