/** A count as somebody is shown it: the number, or the words in place of one that is too small to be shown to them. */
export type ShownCount = number | string
