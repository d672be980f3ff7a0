import { askedForMore, evidenceIn, shownChecks } from './reading/action-rung.js'
import { isLiveAndNecessary } from './reading/read-actions.js'
import type { Reading } from './reading/reading.js'
import { meets } from './order.js'
import type { BesideFact } from './printed-fact.js'
import type { Action } from './state/action.js'
import type { ProofAsked, Reply } from './state/ask-state.js'

/** What stays printed beside every answer (docs/answers.md section 2, below the table). */
export const besideFacts = (reading: Reading): readonly BesideFact[] => {
  const { state, tests } = reading
  const lowered = loweredProof(state.proofAsked)
  return [
    ...stillPrinted(reading),
    ...lowered,
    ...state.actions.filter(isLiveAndNecessary).flatMap(checkFacts),
    ...supportAndEnds(state.actions),
    ...evidenceNamed(state.actions),
    ...tests.notRead.map((notRead) => ({ kind: 'test not read', notRead }) as const),
    ...(tests.onlyPrinted ? [{ kind: 'finding only printed', finding: tests.onlyPrinted } as const] : []),
    ...state.reopened.map((decision) => ({ kind: 'reopened', decision }) as const),
    ...state.signOffs.map((decision) => ({ kind: 'signed off', decision }) as const),
    ...(state.difference ? [{ kind: 'difference', difference: state.difference } as const] : []),
  ]
}

const STAYS: readonly Reply['says'][] = ['in part', 'another way', 'already done', 'not accepted']

/** In part, another way, already done and a past refusal stay beside every later answer; a reply that does not plainly say is shown as held. */
const stillPrinted = ({ state }: Reading): readonly BesideFact[] =>
  state.replies.flatMap((reply): readonly BesideFact[] => {
    if (reply.says === 'not classified') return [{ kind: 'reply not classified', reply }]
    return STAYS.includes(reply.says) ? [{ kind: 'earlier reply', reply }] : []
  })

/** Every lowering still in force: an earlier proof that was higher, or had a measure, than the one now asked. */
export const loweredProof = (asked: readonly ProofAsked[]): readonly (BesideFact & { readonly kind: 'proof lowered' })[] =>
  asked.flatMap((to, index) => {
    const from = asked[index - 1]
    const now = asked.at(-1)
    return from && now && isLower(to, from) && isLower(now, from) ? [{ kind: 'proof lowered', from, to } as const] : []
  })

const REACHES = { seen: 'seen', 'seen in practice': 'in practice', 'held at re-check': 'held' } as const

const isLower = (to: ProofAsked, from: ProofAsked): boolean => {
  if (from.proof === null) return false
  return to.proof === null || !meets(REACHES[to.proof], from.proof) || (from.measure && !to.measure)
}

const checkFacts = (action: Action): readonly BesideFact[] => {
  const more = askedForMore(action)
  const shown = shownChecks(action)
  const idle = shown.filter(({ independence }) => independence === 'not independent' || independence === 'cannot be told')
  const handedBack = more !== null && shown.length === 0 && evidenceIn(action).length === 0
  return [
    ...(handedBack ? [{ kind: 'more asked for', title: action.title, check: more } as const] : []),
    ...idle.map((check) => ({ kind: 'check that does not count', title: action.title, check }) as const),
  ]
}

const supportAndEnds = (actions: readonly Action[]): readonly BesideFact[] => {
  const supporting = actions.filter(({ part, ended }) => part === 'supporting' && ended === null)
  const ended = actions.filter((action) => action.ended !== null)
  return [
    ...(supporting.length > 0 ? [{ kind: 'supporting actions', actions: supporting } as const] : []),
    ...(ended.length > 0 ? [{ kind: 'ended actions', actions: ended } as const] : []),
  ]
}

const evidenceNamed = (actions: readonly Action[]): readonly BesideFact[] => {
  const items = actions.filter(isLiveAndNecessary).flatMap(({ evidence }) => evidence.filter(({ how }) => how === 'named'))
  return items.length > 0 ? [{ kind: 'evidence named', items }] : []
}
