import { actionChecked, type ActionChecked } from './action-checked.js'
import { actionHandedOver, type ActionHandedOver } from './action-handed-over.js'
import { actionLinked, type ActionLinked } from './action-linked.js'
import { actionOccurrenceMissed, type ActionOccurrenceMissed } from './action-occurrence-missed.js'
import { actionOccurrenceReported, type ActionOccurrenceReported } from './action-occurrence-reported.js'
import { actionPartChanged, type ActionPartChanged } from './action-part-changed.js'
import { actionPlanned, type ActionPlanned } from './action-planned.js'
import { actionProgressReported, type ActionProgressReported } from './action-progress-reported.js'
import { actionReopened, type ActionReopened } from './action-reopened.js'
import { actionReplaced, type ActionReplaced } from './action-replaced.js'
import { actionReportedDone, type ActionReportedDone } from './action-reported-done.js'
import { actionReworded, type ActionReworded } from './action-reworded.js'
import { actionStopped, type ActionStopped } from './action-stopped.js'
import { actionUnlinked, type ActionUnlinked } from './action-unlinked.js'
import { dueDateCorrected, type DueDateCorrected } from './due-date-corrected.js'
import { dueDateExtended, type DueDateExtended } from './due-date-extended.js'
import { dueDateSet, type DueDateSet } from './due-date-set.js'
import { evidenceNamed, type EvidenceNamed } from './evidence-named.js'
import { evidenceSubmitted, type EvidenceSubmitted } from './evidence-submitted.js'
import { evidenceWithdrawn, type EvidenceWithdrawn } from './evidence-withdrawn.js'

export type * from './answers-ask.js'
export type * from './ask-check.js'
export type { ActionChecked } from './action-checked.js'
export type { ActionHandedOver } from './action-handed-over.js'
export type { ActionLinked } from './action-linked.js'
export type { ActionOccurrenceMissed } from './action-occurrence-missed.js'
export type { ActionOccurrenceReported } from './action-occurrence-reported.js'
export type { ActionPartChanged } from './action-part-changed.js'
export type { ActionPlanned } from './action-planned.js'
export type { ActionProgressReported } from './action-progress-reported.js'
export type { ActionReopened } from './action-reopened.js'
export type { ActionReplaced } from './action-replaced.js'
export type { ActionReportedDone } from './action-reported-done.js'
export type { ActionReworded } from './action-reworded.js'
export type { ActionStopped } from './action-stopped.js'
export type { ActionUnlinked } from './action-unlinked.js'
export type { DueDateCorrected } from './due-date-corrected.js'
export type { DueDateExtended } from './due-date-extended.js'
export type { DueDateSet } from './due-date-set.js'
export type { EvidenceNamed } from './evidence-named.js'
export type { EvidenceSubmitted } from './evidence-submitted.js'
export type { EvidenceWithdrawn } from './evidence-withdrawn.js'

/** Every event of this capability. */
export type ActionEvent =
  | ActionPlanned
  | ActionLinked
  | ActionUnlinked
  | ActionPartChanged
  | ActionReworded
  | DueDateSet
  | DueDateExtended
  | DueDateCorrected
  | ActionProgressReported
  | ActionReportedDone
  | ActionOccurrenceReported
  | ActionOccurrenceMissed
  | EvidenceSubmitted
  | EvidenceNamed
  | EvidenceWithdrawn
  | ActionChecked
  | ActionStopped
  | ActionReplaced
  | ActionReopened
  | ActionHandedOver

export const actionEvents = [
  actionPlanned,
  actionLinked,
  actionUnlinked,
  actionPartChanged,
  actionReworded,
  dueDateSet,
  dueDateExtended,
  dueDateCorrected,
  actionProgressReported,
  actionReportedDone,
  actionOccurrenceReported,
  actionOccurrenceMissed,
  evidenceSubmitted,
  evidenceNamed,
  evidenceWithdrawn,
  actionChecked,
  actionStopped,
  actionReplaced,
  actionReopened,
  actionHandedOver,
] as const
