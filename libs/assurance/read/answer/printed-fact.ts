import type { IsoDate } from '@ledger/kernel'
import type { Answer } from './order.js'
import type { Rung } from './reading/action-rung.js'
import type { NotRead } from './reading/test-reading.js'
import type { ReadAction } from './reading/read-actions.js'
import type { Action, Check, Due, Evidence, OwnerWord } from './state/action.js'
import type { Addressee, Closure, Difference, Plan, ProofAsked, Put, Reply, Shrunk, WholeAskWord } from './state/ask-state.js'
import type { Decision, TextRef } from './state/fact.js'
import type { Finding, ProofReachedBefore, Test } from './state/test.js'

/** A fact that is printed with an answer; English is written from it. */
export type PrintedFact =
  | { readonly kind: 'closing'; readonly closure: Closure }
  | { readonly kind: 'answer before closing'; readonly answer: Answer }
  | { readonly kind: 'finding against'; readonly finding: Finding; readonly proofBefore: Test | ProofReachedBefore | null }
  | { readonly kind: 'positive tests'; readonly tests: readonly Test[]; readonly lapse: Lapse | null }
  | {
      readonly kind: 'proof lapsed'
      readonly was: 'seen in practice' | 'held at re-check'
      readonly tests: readonly Test[]
      readonly lapsedOn: IsoDate
    }
  | { readonly kind: 'implied by test'; readonly test: Test }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'plan shrunk'; readonly shrunk: Shrunk }
  | { readonly kind: 'plan judged'; readonly judged: NonNullable<Plan['judged']> }
  | { readonly kind: 'asked'; readonly put: Put }
  | { readonly kind: 'addressee'; readonly addressee: Addressee }
  | { readonly kind: 'papers to'; readonly knownTo: IsoDate | null }
  | { readonly kind: 'coverage'; readonly reached: number; readonly of: number | null; readonly line: number | null }
  | { readonly kind: 'actions'; readonly actions: readonly ActionLine[] }
  | { readonly kind: 'whole ask'; readonly word: WholeAskWord }
  | { readonly kind: 'plan said to exist' }
  | BesideFact

/** Printed beside whatever the answer is. */
export type BesideFact =
  | { readonly kind: 'earlier reply'; readonly reply: Reply }
  | { readonly kind: 'reply not classified'; readonly reply: Reply }
  | { readonly kind: 'supporting actions'; readonly actions: readonly Action[] }
  | { readonly kind: 'ended actions'; readonly actions: readonly Action[] }
  | { readonly kind: 'check that does not count'; readonly title: TextRef; readonly check: Check }
  | { readonly kind: 'more asked for'; readonly title: TextRef; readonly check: Check }
  | { readonly kind: 'evidence named'; readonly items: readonly Evidence[] }
  | { readonly kind: 'test not read'; readonly notRead: NotRead }
  | { readonly kind: 'finding only printed'; readonly finding: Finding }
  | { readonly kind: 'proof lowered'; readonly from: ProofAsked; readonly to: ProofAsked }
  | { readonly kind: 'reopened'; readonly decision: Decision }
  | { readonly kind: 'signed off'; readonly decision: Decision }
  | { readonly kind: 'difference'; readonly difference: Difference }

/** A stretch between two tests longer than the shelf life, with no test in it. */
export interface Lapse {
  readonly from: Test
  readonly to: Test
}

/** A live necessary action as it is printed. `title` is null for the unnamed one. */
export interface ActionLine {
  readonly actionId: string | null
  readonly title: TextRef | null
  readonly from: ReadAction['from']
  readonly repeats: Action['repeats']
  readonly rung: Rung
  readonly due: Due | null
  readonly word: OwnerWord | null
  readonly check: Check | null
  readonly missed: number
  readonly evidenceIn: number
  readonly evidenceNamed: number
}

export type Printed<Kind extends PrintedFact['kind']> = Extract<PrintedFact, { readonly kind: Kind }>

/** The printed fact of a kind, if there is one. */
export const printedFact = <Kind extends PrintedFact['kind']>(printed: readonly PrintedFact[], kind: Kind): Printed<Kind> | undefined =>
  printed.find((fact): fact is Printed<Kind> => fact.kind === kind)

/** All printed facts of a kind. */
export const printedFacts = <Kind extends PrintedFact['kind']>(printed: readonly PrintedFact[], kind: Kind): readonly Printed<Kind>[] =>
  printed.filter((fact): fact is Printed<Kind> => fact.kind === kind)
