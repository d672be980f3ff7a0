import { agenciesOf, sameDate, textRef, type FuzzyDate } from '@ledger/kernel'
import type { Action, Due, Evidence, OwnerWord } from '../answer/state/action.js'
import { decisionOf, factOf, isA, isDated, isHearsay, spokeFor, type CaseFact, type Of } from './case-fact.js'
import type { CaseFile } from './case-file.js'
import { independenceNow, placing, whoseWork } from './independence.js'

interface OfAsk {
  readonly askId: string
  readonly addressed: CaseFact
  readonly addresseeId: string | null
}

/** An action as it answers one ask, from the facts about it; nothing where it no longer answers it. */
export const actionOfAsk = (file: CaseFile, actionId: string, ask: OfAsk): Action | undefined => {
  const facts = file.ofAction.get(actionId) ?? []
  const planned = facts.find(isA('ActionPlanned'))
  const link = planned && linkOf(facts, planned, ask.askId)
  if (!planned || !link) return undefined
  const ended = endedOf(facts)
  const inPlaceOf = (file.actionsOfAsk.get(ask.askId) ?? []).find((other) =>
    (file.ofAction.get(other) ?? []).some((fact) => fact.type === 'ActionReplaced' && fact.data.byActionId === actionId),
  )
  return {
    actionId,
    title: titleOf(facts, planned),
    linked: factOf(link.facts[0], [planned, ...link.facts, ...facts.filter(isA('ActionReworded')).slice(-1), ...undoing(facts)]),
    part: link.part,
    repeats: planned.data.repeats,
    ended,
    inPlaceOf: inPlaceOf ?? null,
    due: dueOf(facts),
    word: wordOf(facts),
    missed: facts.filter(isA('ActionOccurrenceMissed')).map((fact) => factOf(fact)),
    evidence: evidenceOf(facts),
    checks: checksOf(file, facts, ask),
  }
}

interface Link {
  /** What made it answer the ask, as it does now. */
  readonly facts: readonly [CaseFact, ...CaseFact[]]
  readonly part: Action['part']
}

const linkOf = (facts: readonly CaseFact[], planned: Of<'ActionPlanned'>, askId: string): Link | undefined => {
  const from = planned.data.answers.find((answer) => answer.askId === askId)
  let link: Link | undefined = from && { facts: [planned], part: from.part }
  for (const fact of facts.filter(isA('ActionLinked', 'ActionUnlinked', 'ActionPartChanged')))
    if (fact.data.askId !== askId) continue
    else if (fact.type === 'ActionUnlinked') link = undefined
    else if (fact.type === 'ActionLinked') link = { facts: [fact], part: fact.data.part }
    else if (link) link = { facts: [fact, ...link.facts], part: fact.data.part }
  return link
}

/** The words an action goes by now. */
export const titleOf = (facts: readonly CaseFact[], planned: Of<'ActionPlanned'>): string =>
  textRef((facts.findLast(isA('ActionReworded')) ?? planned).id, 'text')

const endedOf = (facts: readonly CaseFact[]): Action['ended'] => {
  const last = facts.findLast(isA('ActionStopped', 'ActionReplaced', 'ActionReopened'))
  if (!last || last.type === 'ActionReopened') return null
  const how = last.type === 'ActionStopped' ? 'stopped' : 'replaced'
  return { ...decisionOf(last, last.data.reason && textRef(last.id, 'reason')), how }
}

const dueOf = (facts: readonly CaseFact[]): Due | null => {
  const dates = datesOf(facts)
  const [first, ...moved] = dates
  const last = dates.at(-1)
  if (!first || !last) return null
  return {
    ...factOf(first.fact, [...first.corrections, ...moved.flatMap(({ fact, corrections }) => [fact, ...corrections])]),
    first: first.date,
    current: last.date,
    moves: moved.map(({ fact, corrections }) => factOf(fact, corrections)),
  }
}

interface DateSaid {
  readonly fact: CaseFact
  readonly date: FuzzyDate
  readonly corrections: readonly CaseFact[]
}

/** Every due date there was. A paper that is corrected moves none: the date it corrects is taken as it should have been read. */
const datesOf = (facts: readonly CaseFact[]): readonly DateSaid[] => {
  const dates: DateSaid[] = []
  for (const fact of facts.filter(isA('ActionPlanned', 'DueDateSet', 'DueDateExtended', 'DueDateCorrected')))
    if (fact.type === 'DueDateCorrected') {
      const { from, to: date } = fact.data
      const place = dates.findLastIndex((one) => sameDate(one.date, from))
      const wrong = dates[place]
      if (wrong) dates[place] = { ...wrong, date, corrections: [...wrong.corrections, fact] }
    } else {
      const date = fact.type === 'DueDateExtended' ? fact.data.to : fact.data.due
      if (isDated(date)) dates.push({ fact, date, corrections: [] })
    }
  return dates
}

const wordOf = (facts: readonly CaseFact[]): OwnerWord | null => {
  let word: OwnerWord | null = null
  let done: CaseFact | undefined
  for (const fact of facts)
    if (fact.type === 'ActionProgressReported') word = { ...factOf(fact), says: fact.data.word }
    else if (fact.type === 'ActionReportedDone') word = { ...factOf((done = fact)), says: 'done' }
    else if (fact.type === 'ActionOccurrenceReported') word = { ...factOf(fact), says: 'running', next: fact.data.nextDue }
    else if (fact.type === 'ActionReopened' && word?.says === 'done') word = { ...factOf(fact, done && [done]), says: 'in progress' }
  return word
}

/** The last time an action that had been reported done was opened again, with the word it took back: checks from before it no longer count. */
const undoing = (facts: readonly CaseFact[]): readonly CaseFact[] => {
  let done: CaseFact | undefined
  let found: readonly CaseFact[] = []
  for (const fact of facts)
    if (fact.type === 'ActionReportedDone') done = fact
    else if (fact.type === 'ActionReopened' && done) [found, done] = [[done, fact], undefined]
  return found
}

const evidenceOf = (facts: readonly CaseFact[]): readonly Evidence[] => {
  const withdrawn = new Set(facts.filter(isA('EvidenceWithdrawn')).map(({ data }) => data.evidenceId))
  return facts.filter(isA('EvidenceSubmitted', 'EvidenceNamed')).flatMap((fact) => {
    const { evidenceId } = fact.data
    const how = fact.type === 'EvidenceNamed' || isHearsay(fact, fact.meta.actor.said) ? 'named' : 'submitted'
    return withdrawn.has(evidenceId) ? [] : [{ ...factOf(fact), evidenceId, title: textRef(fact.id, 'title'), how }]
  })
}

const checksOf = (file: CaseFile, facts: readonly CaseFact[], { askId, addressed, addresseeId }: OfAsk): Action['checks'] => {
  const work = whoseWork(facts, addressed, addresseeId)
  const undone = undoing(facts).at(-1)
  const since = undone ? facts.slice(facts.indexOf(undone)) : facts
  const checks = since.filter(isA('ActionChecked')).filter((fact) => !isHearsay(fact, fact.meta.actor.decided))
  return checks.flatMap((fact) =>
    fact.data.checks
      .filter((check) => check.askId === askId)
      .map(({ finding, independence }) => {
        const { decided } = fact.meta.actor
        const checkerIds = agenciesOf(decided)
        return {
          ...factOf(fact, [...work.facts, ...placing(file, [...work.agencyIds, ...checkerIds, ...spokeFor(fact)])]),
          finding,
          independence: independenceNow(file, fact, work, independence),
          checkers: decided.kind === 'body' ? [decided.bodyId] : checkerIds,
        }
      }),
  )
}
