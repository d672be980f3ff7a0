/**
 * Why words are kept as they are though something was noticed in them.
 * - about-nobody: it only looks like that, and is about no person
 * - already-public: an agency's own address, number or mailbox
 * - named-on-purpose: somebody is named in their work, and knows it
 * - needed: without it the record would be wrong or somebody less safe
 * - as-imported: it came so from the papers that were imported
 */
export const keepReasons = ['about-nobody', 'already-public', 'named-on-purpose', 'needed', 'as-imported'] as const

export type KeepReason = (typeof keepReasons)[number]
