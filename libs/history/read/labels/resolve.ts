import type { ReadDatabase, Resolve } from '@ledger/kernel'
import { areNamesShown, labelOf, personName, wordsOf } from './labels.js'

/** Finds names and words in the read database, each once. What is not held there is said so, never guessed. */
export const resolveFrom = (db: ReadDatabase): Resolve => {
  const plain = (missing: string) => remembered((id) => labelOf(db, id)?.label || missing)
  const numbered = (kind: string) => remembered((id) => called(kind, labelOf(db, id)))
  const agency = plain('an agency that is not named')
  return {
    text: remembered((ref) => wordsOf(db, ref) ?? '[no longer held]'),
    agency,
    person: remembered(
      (id) => personName(db, id) ?? (areNamesShown(db) ? 'somebody no longer named' : 'somebody whose name is not shown to you'),
    ),
    body: plain('a group that is not named'),
    review: plain('a review'),
    learningPoint: numbered('learning point'),
    recommendation: numbered('recommendation'),
    ask: remembered((id) => {
      const found = labelOf(db, id)
      return `the ask of ${found?.otherId ? agency(found.otherId) : found?.label || 'somebody not named'}`
    }),
    action: numbered('action'),
    audit: numbered('the audit'),
  }
}

const called = (kind: string, found: { readonly label: string; readonly words: string | null } | undefined): string => {
  if (found?.label) return `${kind} ${found.label}`
  return found?.words ? `${kind} “${found.words.replace(/\.$/, '')}”` : `another ${kind.replace('the ', '')}`
}

const remembered = (find: (id: string) => string) => {
  const known = new Map<string, string>()
  return (id: string): string => {
    const found = known.get(id) ?? find(id)
    known.set(id, found)
    return found
  }
}
