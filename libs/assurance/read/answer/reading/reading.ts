import type { IsoDate } from '@ledger/kernel'
import type { AskState, ProofAsked, Reply } from '../state/ask-state.js'
import { lastOf, type Fact } from '../state/fact.js'
import type { Together } from './actions-together.js'
import { hasBegunSince, readActions, readTogether, type ReadAction } from './read-actions.js'
import { testsTogether, type TestsTogether } from './tests-together.js'

/** A state read once for all rules, on the question's date. */
export interface Reading {
  readonly state: AskState
  readonly today: IsoDate
  readonly live: boolean
  /** The reply that stands: the last that plainly says, else the last that is held. */
  readonly reply: Reply | null
  readonly actions: readonly ReadAction[]
  readonly together: Together | null
  readonly begunSinceReply: boolean
  readonly tests: TestsTogether
  readonly withinShelfLife: boolean
  readonly proofAsked: ProofAsked | null
}

/** Reads a state as of a day (docs/answers.md section 1, readings). */
export const readingOf = (state: AskState, today: IsoDate): Reading => {
  const actions = readActions(state)
  const tests = testsTogether(state)
  const reply = standingReply(state.replies)
  return {
    state,
    today,
    live: state.tracking.kind === 'live',
    reply,
    actions,
    together: readTogether(actions),
    begunSinceReply: reply !== null && actions.some((action) => hasBegunSince(state, reply, action)),
    tests,
    withinShelfLife: tests.lapsesOn !== null && today < tests.lapsesOn,
    proofAsked: state.proofAsked.at(-1) ?? null,
  }
}

const standingReply = (replies: readonly Reply[]): Reply | null =>
  lastOf(replies.filter(({ says }) => says !== 'not classified')) ?? lastOf(replies)

/** The facts behind every action that is read, and those that are told of it: dates, what was missed, evidence that is only named. */
export const actionFacts = ({ actions }: Reading): readonly (Fact | null)[] =>
  actions.flatMap<Fact | null>(({ facts, action }) => (action ? [...facts, action.due, ...action.missed, ...action.evidence] : facts))

/** All checked, by anyone that counts. */
export const allChecked = ({ together: reading }: Reading): boolean => reading === 'checked' || reading === 'checked, same employer'
