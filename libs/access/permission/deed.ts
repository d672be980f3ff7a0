/** Everything that can be done. Whatever has no deed cannot be done. */
export const deeds = [
  // looking
  'see-partnership',
  'see-review',
  'see-own-asks',
  'see-own-words',
  'see-case-words',
  'see-circumstances',
  'see-history',
  'see-people',
  'see-access-log',
  'see-access-log-of-review',
  'see-keeping',
  // the work of reviews
  'record-reviews',
  'record-learning',
  'make-recommendations',
  'set-proof',
  'plan-actions',
  'report-progress',
  'check-actions',
  'audit-practice',
  'close-asks',
  'share-learning',
  'import',
  // who needs to know
  'manage-need-to-know',
  'seal-review',
  'hold-review',
  'declare-conflict',
  'break-glass',
  'disclose',
  // people and settings
  'manage-people',
  'manage-roles',
  'manage-agencies',
  'manage-policies',
  'end-sessions',
  'manage-own-account',
  // keeping and forgetting
  'set-retention',
  'review-retention',
  'place-legal-hold',
  'ask-for-erasure',
  'approve-erasure',
  'export-subject-access',
] as const

export type Deed = (typeof deeds)[number]

/** Deeds that change nothing; a token that may only read may be used for these. */
export const looking: ReadonlySet<Deed> = new Set<Deed>([
  'see-partnership',
  'see-review',
  'see-own-asks',
  'see-own-words',
  'see-case-words',
  'see-circumstances',
  'see-history',
  'see-people',
  'see-access-log',
  'see-access-log-of-review',
  'see-keeping',
])

/** What is recorded of reviews day by day; a token that may record may be used for these. */
export const workOfReviews: ReadonlySet<Deed> = new Set<Deed>([
  'record-reviews',
  'record-learning',
  'make-recommendations',
  'set-proof',
  'plan-actions',
  'report-progress',
  'check-actions',
  'audit-practice',
  'close-asks',
  'share-learning',
  'import',
])

/** Deeds that are done to the partnership as a whole, or to somebody's account; every other is done to something of a review. */
export const aboutPartnership: ReadonlySet<Deed> = new Set<Deed>([
  'see-partnership',
  'see-people',
  'see-access-log',
  'see-keeping',
  'import',
  'manage-people',
  'manage-roles',
  'manage-agencies',
  'manage-policies',
  'end-sessions',
  'set-retention',
  'review-retention',
  'place-legal-hold',
  'ask-for-erasure',
  'approve-erasure',
  'export-subject-access',
])
