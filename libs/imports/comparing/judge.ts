import type { Aspect } from '../telling/telling.js'
import type { WarningCode } from '../telling/warning.js'

/** Where an aspect stands before this file is recorded. */
export interface Standing {
  /** The thing is made by this import. */
  readonly isNew: boolean
  /** What the ledger holds; nothing where that is not looked at. */
  readonly held: string | undefined
  /** The source said something of it before, and now says something else. */
  readonly spokeBefore: boolean
  /** Somebody changed it since, or had the last word about it. */
  readonly changedByPerson: boolean
}

export type Verdict =
  | 'say'
  | 'say beside'
  | 'said with the making'
  | 'nothing'
  | Extract<WarningCode, 'said-no-longer' | 'cannot-change' | 'changed-by-person' | 'differs-from-ledger'>

/** What is to be done about something that a source says and did not say before. */
export const judge = (
  { value, withMake, earlier }: Pick<Aspect, 'value' | 'withMake' | 'earlier'>,
  { isNew, held, spokeBefore, changedByPerson }: Standing,
): Verdict => {
  if (isNew) return withMake ? 'said with the making' : value === '' ? 'nothing' : 'say'
  if (held === value) return 'nothing'
  if (spokeBefore) {
    if (changedByPerson) return 'changed-by-person'
    if (value === '') return 'said-no-longer'
    if (earlier === 'stays') return 'cannot-change'
    return earlier === 'stays beside' ? 'say beside' : 'say'
  }
  if (value === '' || (held === undefined && withMake)) return 'nothing'
  return held === undefined || held === '' ? 'say' : 'differs-from-ledger'
}
