/**
 * Texts that say what was asked and what is planned, and are shown with whatever they belong to. Every other text is a case word: it may tell of the
 * child, the family or what somebody found.
 */
export const plainTexts: ReadonlySet<string> = new Set([
  'ReviewRecorded.title',
  'ReviewRetitled.title',
  'LearningPointRecorded.text',
  'LearningPointReworded.text',
  'RecommendationMade.text',
  'RecommendationReworded.text',
  'ActionPlanned.text',
  'ActionPlanned.leadRole',
  'ActionReworded.text',
  'EvidenceNamed.title',
  'EvidenceSubmitted.title',
  'AuditPromised.title',
  'AuditHeld.title',
  'PracticeTested.title',
  'LearningShared.title',
  'LearningShared.audience',
])

/** What happened to the child. */
export const circumstances: ReadonlySet<string> = new Set(['ReviewRecorded.circumstances'])
