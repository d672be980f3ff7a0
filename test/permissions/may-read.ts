import type { Somebody, Sort } from './canary-ledger.js'
import { allowed, type StateLetter } from './matrix.js'

/** Whether somebody sees anything of the review of a state. */
export const sees = (who: Somebody, state: StateLetter): boolean =>
  allowed({ deed: 'see-review', ...who, state }) || allowed({ deed: 'see-own-asks', ...who, state })

/** Whose canaries somebody may read, by the hand-written matrix. */
export const mayRead: Readonly<Record<Sort, (who: Somebody, state: StateLetter) => boolean>> = {
  plain: sees,
  case: (who, state) => allowed({ deed: 'see-case-words', ...who, state }) || allowed({ deed: 'see-own-words', ...who, state }),
  circumstances: (who, state) => allowed({ deed: 'see-circumstances', ...who, state }),
}

/** The canaries that stand in a text, each once. */
export const canariesIn = (text: string): readonly { state: StateLetter; sort: Sort }[] =>
  [...new Set(text.match(/zzq[oshcp](plain|case|circumstances)/g) ?? [])].map((found) => ({
    state: (found[3] ?? '').toUpperCase() as StateLetter,
    sort: found.slice(4) as Sort,
  }))
