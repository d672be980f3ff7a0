import type { FuzzyDate, Independence } from '@ledger/kernel'
import type { Decision, Fact, TextRef } from './fact.js'

/** An action as it answers one ask: the same action can be necessary for one ask and supporting for another. */
export interface Action {
  readonly actionId: string
  readonly title: TextRef
  /** When it came to answer this ask. */
  readonly linked: Fact
  readonly part: 'necessary' | 'supporting'
  readonly repeats: 'once' | 'recurring' | 'standing'
  readonly ended: Ended | null
  /** The action whose place this one took, if it did. */
  readonly inPlaceOf: string | null
  readonly due: Due | null
  readonly word: OwnerWord | null
  /** Occurrences of a recurring or standing action that were missed. */
  readonly missed: readonly Fact[]
  readonly evidence: readonly Evidence[]
  /** Checks that named this ask. */
  readonly checks: readonly Check[]
}

export interface Ended extends Decision {
  readonly how: 'stopped' | 'replaced'
}

/** A due date with its history: the first date, the one in force, and every move between. */
export interface Due extends Fact {
  readonly first: FuzzyDate
  readonly current: FuzzyDate
  readonly moves: readonly Fact[]
}

/** What the owner, or a paper, last said. *Running*: done once more on `on`, and due again on `next` if a date was given. */
export type OwnerWord =
  | (Fact & { readonly says: 'not started' | 'in progress' | 'done' })
  | (Fact & { readonly says: 'running'; readonly next: FuzzyDate | null })

/** *Named*: a plan names it and nobody has opened it. *Submitted*: the owner put it in. Withdrawn evidence is left out. */
export interface Evidence extends Fact {
  readonly evidenceId: string
  readonly title: TextRef
  readonly how: 'named' | 'submitted'
}

export interface Check extends Fact {
  readonly finding: 'shown' | 'more needed'
  /** As judged against every owner and claimant up to the question's date. */
  readonly independence: Independence
  /** Agencies of the checker, or the body that checked. */
  readonly checkers: readonly string[]
}
