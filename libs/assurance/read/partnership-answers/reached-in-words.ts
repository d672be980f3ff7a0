import type { Counts } from '../answer/counts.js'

/** `49 of 118`; never 0 of 0: what counts towards nothing says why. */
export const reachedInWords = ({ reached, of, all, outside }: Counts): string => {
  if (of > 0) return `${reached} of ${of}`
  if (all === 0) return 'no recommendation recorded'
  return outside['history not taken up'] > 0 ? 'history, not counted' : 'none counted here'
}
