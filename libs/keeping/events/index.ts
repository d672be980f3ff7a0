import { erasureApproved, type ErasureApproved } from './erasure-approved.js'
import { erasureAsked, type ErasureAsked } from './erasure-asked.js'
import { erasureBegun, type ErasureBegun } from './erasure-begun.js'
import { erasureRefused, type ErasureRefused } from './erasure-refused.js'
import { erasureSearched, type ErasureSearched } from './erasure-searched.js'
import { legalHoldLifted, type LegalHoldLifted } from './legal-hold-lifted.js'
import { legalHoldPlaced, type LegalHoldPlaced } from './legal-hold-placed.js'
import { retentionClassSet, type RetentionClassSet } from './retention-class-set.js'
import { retentionReviewed, type RetentionReviewed } from './retention-reviewed.js'
import { subjectAccessExported, type SubjectAccessExported } from './subject-access-exported.js'

export * from './erasure-approved.js'
export * from './erasure-asked.js'
export * from './erasure-begun.js'
export * from './erasure-refused.js'
export * from './erasure-searched.js'
export * from './legal-hold-lifted.js'
export * from './legal-hold-placed.js'
export * from './retention-class-set.js'
export * from './retention-reviewed.js'
export * from './subject-access-exported.js'
export * from './records.js'

export type KeepingEvent =
  | RetentionClassSet
  | RetentionReviewed
  | LegalHoldPlaced
  | LegalHoldLifted
  | ErasureAsked
  | ErasureApproved
  | ErasureRefused
  | ErasureBegun
  | ErasureSearched
  | SubjectAccessExported

/** What is recorded of keeping and forgetting. */
export const keepingEvents = [
  retentionClassSet,
  retentionReviewed,
  legalHoldPlaced,
  legalHoldLifted,
  erasureAsked,
  erasureApproved,
  erasureRefused,
  erasureBegun,
  erasureSearched,
  subjectAccessExported,
] as const
