/** What may say who somebody is. */
export const careKinds = ['nhs-number', 'date-of-birth', 'postcode', 'e-mail', 'phone', 'name-in-directory'] as const

export type CareKind = (typeof careKinds)[number]

/** Something in a text that may say who somebody is, and where it stands: from a place in the text to just before another. */
export interface Finding {
  readonly kind: CareKind
  readonly from: number
  readonly to: number
}

/** The finding that a match of a pattern is. */
export const findingOf = (kind: CareKind, match: RegExpExecArray): Finding => ({
  kind,
  from: match.index,
  to: match.index + match[0].length,
})
