/** A count as somebody is shown it: the number, or the words in place of one that is too small to be shown to them. */
export type ShownCount = number | string

/** In place of a number of files from which a small count could be worked out. */
export const NOT_SHOWN = 'not shown'

/** Such as "7 of 8 case files"; "some of the case files" where their number is not shown. */
export const figuresInWords = (found: ShownCount, sample: ShownCount, drawnFrom: string | null): string => {
  if (sample !== NOT_SHOWN) return `${found} of ${sample}${drawnFrom ? ` ${drawnFrom}` : ''}`
  return `${found === 0 ? 'none' : found} of the ${drawnFrom || 'cases looked at'}`
}
