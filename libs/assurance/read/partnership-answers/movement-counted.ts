import type { Movement } from './movement.js'

/** The numbers of a quarter that count recommendations, and what each is called in the terminal and on the site. */
export const MOVED = {
  'reached-since': { heading: 'Reached the proof asked for in the last quarter', of: ({ reached }: Movement) => reached },
  'fell-back': { heading: 'Fell back in the last quarter', of: ({ fellBack }: Movement) => fellBack },
  'moved-up': { heading: 'Moved up in the last quarter, not reached yet', of: ({ advanced }: Movement) => advanced },
  'new-since': { heading: 'New in the last quarter', of: ({ added }: Movement) => added },
  'no-longer-counted': { heading: 'Counted a quarter ago, and not counted now', of: ({ leftN }: Movement) => leftN },
} as const
