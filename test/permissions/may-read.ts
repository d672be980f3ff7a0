import type { Somebody } from './canary-ledger.js'
import { NO_REVIEW, fieldOf, type Of } from './canary.js'
import { allowed, allowedInAll, type StateLetter } from './matrix.js'
import { sensitive, type Sort } from './sensitive.js'

/** Whether somebody sees anything of the review of a state. */
export const sees = (who: Somebody, state: StateLetter): boolean =>
  allowed({ deed: 'see-review', ...who, state }) || allowed({ deed: 'see-own-asks', ...who, state })

type Reads = (who: Somebody, state: StateLetter) => boolean

const caseWords: Reads = (who, state) => allowed({ deed: 'see-case-words', ...who, state })
/** As somebody who stands to no review in any way. */
const ofNoReview: Reads = (who) => caseWords({ ...who, relation: 'none', own: false }, 'O')

/** Whose canaries somebody may read, by the hand-written matrix. */
export const mayRead: Readonly<Record<Sort, Reads>> = {
  plain: sees,
  learning: (who, state) => allowed({ deed: 'see-review', ...who, own: false, state }),
  circumstances: (who, state) => allowed({ deed: 'see-circumstances', ...who, state }),
  'own words': (who, state) => caseWords(who, state) || allowed({ deed: 'see-own-words', ...who, state }),
  case: caseWords,
  papers: ofNoReview,
  // Why something is kept for a time is policy, and told in the history of that policy, too.
  settings: ({ role }) =>
    allowedInAll('see-keeping', role) || allowed({ deed: 'see-history', role, own: false, relation: 'none', state: 'O' }),
  name: ({ role }) => allowedInAll('see-people', role),
  account: ({ role }) => allowedInAll('manage-people', role) || allowedInAll('export-subject-access', role),
  nobody: () => false,
}

export interface Canary {
  readonly state: Of
  /** `Type.field`; null for what begins as a canary and is none that was planted, such as one cut short. */
  readonly field: string | null
  readonly sort: Sort
}

/** The canaries that stand in a text, each once. One that is not known is nobody's to read. */
export const canariesIn = (text: string): readonly Canary[] =>
  [...new Set(text.match(/zzq[a-z]+/gi) ?? [])].map((found) => {
    const field = fieldOf(found)
    return { state: found.slice(3, 4).toUpperCase() as Of, field, sort: sensitive.get(field ?? '') ?? 'nobody' }
  })

/** Which of the canaries in a text somebody may not read. */
export const notFor = (who: Somebody, text: string): readonly Canary[] =>
  canariesIn(text).filter(({ state, sort }) => !mayRead[sort](who, state === NO_REVIEW ? 'O' : state))
