import { KeepWords, type Deed } from '@ledger/access'
import type { Command } from '@ledger/kernel'

/** What each command is, as a deed. One that is not here is refused, and a test lists it. */
const commandsOf: Readonly<Partial<Record<Deed, readonly string[]>>> = {
  'record-reviews': [
    'record-review',
    'retitle-review',
    'date-review',
    'extend-review-source',
    'take-up-live-tracking',
    'respond-to-review',
    'note-review',
    'note-papers',
  ],
  'record-learning': ['record-learning-point', 'reword-learning-point', 'merge-learning-point', 'answer-learning-point'],
  'make-recommendations': ['make-recommendation', 'reword-recommendation', 'address-ask', 'put-ask', 'replace-ask'],
  'set-proof': ['ask-for-proof', 'lower-proof', 'judge-plan'],
  'plan-actions': [
    'plan-action',
    'reword-action',
    'link-action',
    'unlink-action',
    'change-action-part',
    'hand-over-action',
    'stop-action',
    'reopen-action',
    'replace-action',
    'set-due-date',
    'correct-due-date',
    'extend-due-date',
  ],
  'report-progress': [
    'report-action-done',
    'report-action-progress',
    'report-action-occurrence',
    'miss-action-occurrence',
    'name-evidence',
    'submit-evidence',
    'withdraw-evidence',
    'reply-to-ask',
    'say-ask-progress',
    'report-class-coverage',
  ],
  'check-actions': ['check-action'],
  'audit-practice': ['promise-audit', 'hold-audit', 'moderate-audit', 'test-practice', 'measure-difference', 'link-same-gap'],
  'close-asks': ['close-ask', 'reopen-ask', 'state-opening-position'],
  'share-learning': ['share-learning', 'report-attendance'],
  import: ['start-import', 'read-import-row', 'complete-import'],
  'manage-need-to-know': [
    'join-review',
    'leave-review',
    'open-review-to',
    'close-review-to',
    'open-circumstances',
    'close-circumstances',
    'close-work',
    'reopen-work',
    'see-glass-notice',
    'end-conflict',
  ],
  'seal-review': ['seal-review', 'unseal-review'],
  'hold-review': ['hold-review', 'lift-hold'],
  'declare-conflict': ['declare-conflict'],
  'break-glass': ['break-glass', 'mend-glass'],
  disclose: ['record-disclosure'],
  'manage-people': ['appoint-person', 'move-person', 'record-person-left', 'invite-person', 'suspend-person', 'reinstate-person'],
  'manage-roles': ['grant-role', 'withdraw-role'],
  'end-sessions': ['end-session', 'end-sessions', 'revoke-token', 'unlink-provider'],
  'manage-agencies': ['register-agency', 'change-agency-employer', 'succeed-agency', 'establish-body', 'succeed-body'],
  'manage-policies': ['set-policy'],
  'set-retention': ['set-retention-class'],
  'review-retention': ['review-retention'],
  'place-legal-hold': ['place-legal-hold', 'lift-legal-hold'],
  'ask-for-erasure': ['ask-for-erasure'],
  'approve-erasure': ['approve-erasure', 'refuse-erasure', 'begin-erasure', 'record-search'],
  'export-subject-access': ['record-subject-access-export'],
}

const deeds: ReadonlyMap<string, Deed> = new Map(
  Object.entries(commandsOf).flatMap(([deed, commands]) => commands.map((command): [string, Deed] => [command, deed as Deed])),
)

/**
 * Commands that are no deed to a partnership, with who sends them in place of the guarded sender.
 * - oneself: somebody who shows who they are, or changes their own account and nobody else's (`session/own-commands.ts`)
 * - machine: whoever has the machine and its keys, for nobody can be asked yet
 */
export const withoutDeed: Readonly<Record<string, 'oneself' | 'machine'>> = {
  'found-partnership': 'machine',
  'accept-invitation': 'oneself',
  'use-invitation': 'oneself',
  'start-session': 'oneself',
  'change-password': 'oneself',
  'change-second-factor': 'oneself',
  'make-recovery-codes': 'oneself',
  'issue-token': 'oneself',
  'link-provider': 'oneself',
}

/** These have a deed, for they are done to others; and one does them to oneself, too. */
export const alsoToOneself: ReadonlySet<string> = new Set(['end-session', 'end-sessions', 'revoke-token', 'unlink-provider'])

export const deedOfCommand = (name: string): Deed | undefined => deeds.get(name)

/** `CheckAction` is `check-action`. */
export const nameOfCommand = (command: object): string => nameOfClass(command.constructor.name)

export const nameOfClass = (name: string): string => name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

/** Words are kept as they are by whoever may send the command that carries them. */
export const deedFor = (command: Command<object>): Deed | undefined =>
  command instanceof KeepWords ? deedOfCommand(command.data.use) : deedOfCommand(nameOfCommand(command))
