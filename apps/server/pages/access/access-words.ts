import {
  DEMONSTRATION_VISITOR,
  NOBODY,
  OF_ANOTHER_PARTNERSHIP,
  OPERATOR,
  type AccessRecord,
  type Deed,
  type Ground,
  type Objection,
} from '@ledger/access'

const READERS: Readonly<Record<string, string>> = {
  [OPERATOR]: 'Somebody with the machine and its keys',
  [NOBODY]: 'Somebody who was not signed in',
  [OF_ANOTHER_PARTNERSHIP]: 'Somebody of another partnership',
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
  'submit-evidence': 'Form to give evidence',
  'evidence-file': 'A file given as evidence',
  'history-of': 'Everything recorded about something',
  'access-of-partnership': 'Who looked at what in the partnership',
  'access-of-review': 'Who looked at the review',
  'need-to-know': 'Who needs to know of the review',
  'glass-report': 'Reviews opened in an emergency',
  'subject-access': 'What is held about a person',
  'record-disclosure': 'Form to record a disclosure',
  keeping: 'What is kept, and for how long',
  'set-retention-class': 'Form to set a period',
  'review-retention': 'Whether to keep a record longer',
  'place-legal-hold': 'Form to place a legal hold',
  'lift-legal-hold': 'A legal hold',
  'words-kept': 'The words of one record',
  'ask-for-erasure': 'Form to ask that words be erased',
  'erasure-request': 'A request to erase',
  'erasure-certificate': 'Certificate of an erasure',
  unlisted: 'A page that is not listed',
}

/** The page, route or command that showed it. What has no words yet is told by its code. */
export const kindWords = ({ what: { kind } }: Pick<AccessRecord, 'what'>): string => KINDS[kind] ?? kind

/** As `kindWords`; a form, page or command of people and settings is known here only by having been refused, and told by its name. */
export const askedWords = (record: Pick<AccessRecord, 'what' | 'outcome'>): string => {
  const said = kindWords(record)
  return record.outcome === 'refused' && said === record.what.kind
    ? said.charAt(0).toUpperCase() + said.slice(1).replaceAll('-', ' ')
    : said
}

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

const DEEDS: Readonly<Record<Deed, string>> = {
  'see-partnership': 'Looked at the whole partnership',
  'see-review': 'Looked at something of a review',
  'see-own-asks': 'Looked at what was asked of their agency',
  'see-own-words': 'Looked at what was said of their agency’s work',
  'see-case-words': 'Looked at words about a case',
  'see-circumstances': 'Looked at what happened',
  'see-history': 'Looked at the history of something',
  'see-people': 'Looked at who is in which post',
  'see-access-log': 'Looked at who looked at what',
  'see-access-log-of-review': 'Looked at who looked at a review',
  'see-keeping': 'Looked at what is kept, held or to be erased',
  'record-reviews': 'Looked at a form to record a review',
  'record-learning': 'Looked at a form to record learning',
  'make-recommendations': 'Looked at a form to make a recommendation',
  'set-proof': 'Looked at a form to ask for proof',
  'plan-actions': 'Looked at a form to plan an action',
  'report-progress': 'Looked at an action to say how it stands',
  'check-actions': 'Looked at an action to check it',
  'audit-practice': 'Looked at a form to record an audit',
  'close-asks': 'Looked at what was asked, to close it',
  'share-learning': 'Looked at a form to record what was shared',
  import: 'Compared a file with what is recorded',
  'manage-need-to-know': 'Looked at who needs to know of a review',
  'seal-review': 'Looked at a form to seal a review',
  'hold-review': 'Looked at a form to hold a review',
  'declare-conflict': 'Looked at a form to declare a conflict of interest',
  'break-glass': 'Looked at a form to open a review in an emergency',
  disclose: 'Looked at a form to record a disclosure',
  'manage-people': 'Looked at people and how they sign in',
  'manage-roles': 'Looked at people and their roles',
  'manage-agencies': 'Looked at agencies and groups',
  'manage-policies': 'Looked at what was laid down',
  'end-sessions': 'Looked at who is signed in',
  'manage-own-account': 'Looked at their own account',
  'set-retention': 'Looked at a form to set a period',
  'review-retention': 'Looked at whether to keep a record longer',
  'place-legal-hold': 'Looked at a legal hold',
  'ask-for-erasure': 'Looked at words, to ask that they be erased',
  'approve-erasure': 'Looked at a request to erase',
  'export-subject-access': 'Looked at what is held about a person',
}

/** What was done, for whoever is not shown what it was done to. */
export const deedWords = ({ deed, outcome }: Pick<AccessRecord, 'deed' | 'outcome'>): string =>
  `${DEEDS[deed]}${outcome === 'refused' ? ', and was refused' : ''}`
