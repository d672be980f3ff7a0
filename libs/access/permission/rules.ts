import type { Deed } from './deed.js'
import type { Role } from './role.js'

/**
 * What a role needs for a deed besides having it.
 * - seen: to see the review
 * - working: to work on it
 * - own: that it is their own agency's
 */
export type Need = 'nothing' | 'seen' | 'working' | 'own'

export type Needs = Readonly<Partial<Record<Role, Need>>>

const all = (need: Need, ...roles: readonly Role[]): Needs => Object.fromEntries(roles.map((role) => [role, need]))

const reviewers: readonly Role[] = ['business manager', 'sub-group member', 'partnership chair', 'delegated safeguarding partner']
const watchers: readonly Role[] = ['independent scrutineer', 'quality assurance officer']
const everybody: readonly Role[] = [
  ...reviewers,
  ...watchers,
  'administrator',
  'review author',
  'panel member',
  'agency lead',
  'auditor',
  'board member',
  'scrutiny reader',
]

/** Who may do what; a role that is not named may not. The deeds of seeing are told in seeing.ts. */
export const rules: Readonly<
  Record<
    Exclude<Deed, 'see-review' | 'see-case-words' | 'see-circumstances' | 'see-own-asks' | 'see-own-words' | 'manage-own-account'>,
    Needs
  >
> = {
  'see-partnership': all('nothing', ...everybody),
  'see-history': { ...all('seen', ...reviewers, ...watchers, 'auditor', 'review author', 'panel member'), ...all('own', 'agency lead') },
  'see-people': all('nothing', ...everybody.filter((role) => role !== 'scrutiny reader')),
  'see-access-log': all('nothing', 'administrator', 'business manager', 'partnership chair', 'auditor'),
  'see-access-log-of-review': all('seen', 'business manager', 'partnership chair', 'auditor'),
  'see-keeping': all('nothing', 'administrator', 'business manager', 'partnership chair', 'delegated safeguarding partner'),

  'record-reviews': all('seen', 'business manager'),
  'record-learning': { ...all('seen', 'business manager'), ...all('working', 'review author') },
  'make-recommendations': { ...all('seen', 'business manager'), ...all('working', 'review author') },
  'set-proof': all('seen', 'business manager', 'sub-group member', 'partnership chair', 'independent scrutineer'),
  'plan-actions': { ...all('seen', 'business manager', 'sub-group member'), ...all('own', 'agency lead') },
  'report-progress': { ...all('seen', 'business manager', 'sub-group member'), ...all('own', 'agency lead') },
  'check-actions': all('seen', ...reviewers, ...watchers),
  'audit-practice': all('seen', 'business manager', 'quality assurance officer', 'independent scrutineer'),
  'close-asks': all('seen', 'business manager', 'sub-group member', 'partnership chair'),
  'share-learning': all('seen', 'business manager', 'sub-group member', 'quality assurance officer'),
  import: all('nothing', 'business manager'),

  'manage-need-to-know': all('seen', 'business manager', 'partnership chair'),
  'seal-review': all('seen', 'business manager', 'partnership chair'),
  'hold-review': all('seen', 'business manager', 'partnership chair'),
  'declare-conflict': all('nothing', ...everybody.filter((role) => role !== 'administrator' && role !== 'scrutiny reader')),
  'break-glass': all('nothing', ...reviewers, ...watchers),
  disclose: all('seen', 'business manager', 'partnership chair'),

  'manage-people': all('nothing', 'administrator'),
  'manage-roles': all('nothing', 'administrator'),
  'manage-agencies': all('nothing', 'administrator', 'business manager'),
  'manage-policies': all('nothing', 'administrator', 'business manager'),
  'end-sessions': all('nothing', 'administrator'),

  'set-retention': all('nothing', 'administrator', 'business manager'),
  'review-retention': all('nothing', 'business manager', 'partnership chair'),
  'place-legal-hold': all('nothing', 'business manager', 'partnership chair', 'delegated safeguarding partner'),
  'ask-for-erasure': all('nothing', 'administrator', 'business manager'),
  'approve-erasure': all('nothing', 'business manager', 'partnership chair', 'delegated safeguarding partner'),
  'export-subject-access': all('nothing', 'administrator', 'business manager'),
}
