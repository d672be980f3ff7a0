import type { Answered } from '../answered.js'
import { printedFact, type ActionLine } from '../printed-fact.js'
import type { Shrunk } from '../state/ask-state.js'
import { because, capital, counted, dateOf, decidedBy, list, quoted, when } from './phrases.js'
import type { Resolver } from './resolver.js'

const DONE_TO: Record<Shrunk['how'], string> = {
  stopped: 'was stopped',
  replaced: 'was replaced by another action',
  unlinked: 'was taken out of the plan',
  reworded: 'was reworded in substance',
  'made supporting': 'was made a supporting action',
}

const shrinking = (shrunk: Shrunk, resolver: Resolver): string =>
  `${shrunk.title ? quoted(shrunk.title, resolver) : 'An action'} ${DONE_TO[shrunk.how]} ${when(shrunk)}${because(shrunk.reason, resolver)}.`

/** Rows 12 and 13, and 26: what the plan lacks. */
export const planInWords = ({ printed }: Answered, resolver: Resolver): readonly string[] => {
  const shrunk = printedFact(printed, 'plan shrunk')?.shrunk
  const actions = printedFact(printed, 'actions')?.actions ?? []
  if (shrunk && actions.length === 0) return [shrinking(shrunk, resolver), 'No other action that would answer it is in the plan.']
  if (shrunk) return [shrinking(shrunk, resolver), `The sub-group has not yet said whether the ${restOrPlan(shrunk)} is enough.`]
  const judged = printedFact(printed, 'plan judged')?.judged
  if (judged)
    return [
      `The sub-group judged ${when(judged)} that the plan is not enough yet${because(judged.reason, resolver)}.`,
      decidedBy(judged, resolver),
    ]
  return nothingPlanned(printed, resolver)
}

const restOrPlan = ({ how }: Shrunk): string => (how === 'reworded' || how === 'replaced' ? 'plan as it now is' : 'rest')

const nothingPlanned = (printed: Answered['printed'], resolver: Resolver): readonly string[] => {
  const reply = printedFact(printed, 'reply')?.reply
  const accepted = reply ? `Accepted ${when(reply)}.` : ''
  const supporting = printedFact(printed, 'supporting actions')?.actions ?? []
  if (supporting.length === 0) return [accepted, 'No action that would answer it is in the plan yet.']
  const titles = list(supporting.map(({ title }) => quoted(title, resolver)))
  return [
    accepted,
    `${titles} ${supporting.length === 1 ? 'is' : 'are'} held as support; no action that would answer it is in the plan yet.`,
  ]
}

/** Rows 14 to 16: who checked, and the judgement of the plan. */
export const checkedInWords = (answered: Answered, resolver: Resolver): readonly string[] => {
  const actions = (printedFact(answered.printed, 'actions')?.actions ?? []).filter(({ from }) => from === 'the plan')
  const judged = printedFact(answered.printed, 'plan judged')?.judged
  return [
    ...actions.map((action) => checkedLine(action, resolver)),
    judged
      ? `The sub-group judged the plan sufficient ${when(judged)}.`
      : `${capital(counted(actions.length, 'action'))} checked; the sub-group has not judged the plan yet.`,
    ...refusedFirst(answered, resolver),
  ]
}

const checkedLine = ({ title, check, repeats, missed }: ActionLine, resolver: Resolver): string => {
  if (!check || !title) return ''
  const by = check.checkers.length > 0 ? ` by ${list(check.checkers.map(resolver.agencyName))}` : ''
  const same = check.independence === 'same employer, other line' ? ', another line of the same employer,' : ''
  const runs = repeats === 'once' ? '' : `; it is running${missed > 0 ? `, ${counted(missed, 'occurrence')} missed` : ''}`
  return `${quoted(title, resolver)} was checked${by}${same} ${when(check)}${runs}.`
}

const refusedFirst = ({ printed }: Answered, resolver: Resolver): readonly string[] => {
  const refusal = printed.find((fact) => fact.kind === 'earlier reply' && fact.reply.says === 'not accepted')
  if (refusal?.kind !== 'earlier reply') return []
  const done = (printedFact(printed, 'actions')?.actions ?? []).flatMap(({ word }) => (word?.says === 'done' ? [dateOf(word)] : []))
  return [`First not accepted${because(refusal.reply.reason, resolver)}${done.length > 0 ? `; done ${list([...new Set(done)])}` : ''}.`]
}
