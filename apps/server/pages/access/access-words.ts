import { DEMONSTRATION_VISITOR, NOBODY, OPERATOR, type AccessRecord, type Deed, type Ground, type Objection } from '@ledger/access'

const READERS: Readonly<Record<string, string>> = {
  [OPERATOR]: 'Somebody with the machine and its keys',
  [NOBODY]: 'Somebody who was not signed in',
  [DEMONSTRATION_VISITOR]: 'A visitor of the demonstration',
}

/** Who read, where it was no person whom the directory may know. */
export const readerWords = (who: string): string | undefined => READERS[who]

const KINDS: Readonly<Record<string, string>> = {
  'partnership-answers': 'Front sheet',
  'recommendations-counted': 'List of recommendations',
  'learning-counted': 'List of learning points',
  'audits-list': 'List of audits',
  'shared-learning': 'What was shared',
  'actions-without-recommendation': 'Actions without a recommendation',
  'papers-notes': 'Notes on papers',
  'reviews-list': 'List of reviews',
  'review-details': 'Review',
  'recommendation-details': 'Recommendation',
  'action-details': 'Action',
  'check-action': 'Form to check an action',
  'history-of': 'Everything recorded about something',
  'access-of-partnership': 'Who looked at what in the partnership',
  'access-of-review': 'Who looked at the review',
  'record-disclosure': 'Form to record a disclosure',
}

/** The page, route or command that showed it. What has no words yet is told by its code. */
export const kindWords = ({ what: { kind } }: Pick<AccessRecord, 'what'>): string => KINDS[kind] ?? kind

const WAYS: Readonly<Record<AccessRecord['via'], string>> = {
  page: 'on a page',
  api: 'by a program',
  'command line': 'on the command line',
  export: 'as an export',
}

export const wayWords = ({ via }: Pick<AccessRecord, 'via'>): string => WAYS[via]

const GROUNDS: Readonly<Record<Ground | Objection, string>> = {
  'has the machine and its keys': 'Has the machine and its keys',
  'named on the command line': 'So said whoever has the machine',
  'is a demonstration': 'It is a demonstration',
  role: 'Their role',
  'is theirs': 'It is their own',
  'works on the review': 'Works on the review',
  'was opened to them': 'It was opened to them',
  'broke the glass': 'Opened it in an emergency',
  'own agency': 'It was asked of their agency',
  published: 'It is published',
  'not signed in': 'Not signed in',
  'not active': 'Not in post, or suspended',
  'token does not allow it': 'The token does not allow it',
  'conflict of interest': 'A conflict of interest',
  'no role for it': 'No role for it',
  sealed: 'The review is sealed',
  held: 'Proceedings are live',
  closed: 'Work on it is finished',
  'not published': 'It is not published',
  'not a member': 'Does not work on the review',
  'not opened to them': 'It was not opened to them',
  'not their own': 'It is not their own',
}

/** On what ground it was shown, or why not. */
export const groundWords = ({ ground }: Pick<AccessRecord, 'ground'>): string => ground.map((one) => GROUNDS[one] ?? one).join('; ')

const DEEDS: Readonly<Partial<Record<Deed, string>>> = {
  'see-partnership': 'Looked at the whole partnership',
  'see-review': 'Looked at something of a review',
  'see-history': 'Looked at the history of something',
  'see-access-log': 'Looked at who looked at what',
  'see-access-log-of-review': 'Looked at who looked at a review',
  'check-actions': 'Looked at an action to check it',
  disclose: 'Looked at a form to record a disclosure',
  import: 'Compared a file with what is recorded',
}

/** What was done, for whoever is not shown what it was done to. */
export const deedWords = ({ deed, outcome }: Pick<AccessRecord, 'deed' | 'outcome'>): string =>
  `${DEEDS[deed] ?? deed}${outcome === 'refused' ? ', and was refused' : ''}`
