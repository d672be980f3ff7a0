import { agenciesOf, leastOf, onDay, type Independence, type Who } from '@ledger/kernel'
import type { Promised } from '../answer/state/ask-state.js'
import { byDay } from '../answer/state/fact.js'
import type { Sample, Test } from '../answer/state/test.js'
import { factOf, isA, spokeFor, type CaseFact, type Of } from './case-fact.js'
import type { CaseFile } from './case-file.js'
import { distanceOf, independenceNow, placing, type WhoseWork } from './independence.js'

/** The audits that tested an ask, oldest first, each compared with everybody whose work it is. */
export const testsOfAsk = (file: CaseFile, askId: string, work: WhoseWork): readonly Test[] =>
  (file.auditsOfAsk.get(askId) ?? [])
    .flatMap((auditId) => {
      const facts = file.ofAudit.get(auditId) ?? []
      return facts.filter(isA('PracticeTested')).flatMap((fact) => {
        const named = fact.data.tests.find((test) => test.askId === askId)
        return named ? [testOf(file, fact, facts.filter(isA('AuditModerated')), named.independence, work)] : []
      })
    })
    .sort(byDay)

const testOf = (
  file: CaseFile,
  fact: Of<'PracticeTested'>,
  moderations: readonly Of<'AuditModerated'>[],
  recorded: Independence,
  work: WhoseWork,
): Test => {
  const { data, meta } = fact
  const testers = data.testerIds.length > 0 ? data.testerIds : agenciesOf(meta.actor.decided)
  const others = { ...work, agencyIds: [...new Set([...work.agencyIds, ...data.testerIds])] }
  const moderation = data.moderated && mayModerate(file, fact, work) ? fact : moderations.find((one) => mayModerate(file, one, others))
  const looked = [
    ...testers,
    ...agenciesOf(meta.actor.decided),
    ...spokeFor(fact),
    ...(moderation ? agenciesOf(moderation.meta.actor.decided) : []),
  ]
  const independence = leastOf(lookedFrom(file, fact, testers, work), independenceNow(file, fact, work, recorded))
  return {
    ...factOf(fact, [...(moderation ? [moderation] : []), ...work.facts, ...placing(file, [...work.agencyIds, ...looked])]),
    kind: 'test',
    auditId: data.auditId,
    result: data.result,
    gapBack: data.gapBack,
    independence,
    moderated: moderation !== undefined,
    countsFrom: independence === 'independent' ? fact.position : (moderation ?? fact).position,
    testers,
    sample: sampleOf(fact),
  }
}

/** Those who looked at the files must stand apart as well as whoever decided the result. */
const lookedFrom = (file: CaseFile, fact: Of<'PracticeTested'>, testers: readonly string[], work: WhoseWork): Independence => {
  const looked: Who = { kind: 'person', personId: fact.data.auditId, agencyIds: testers }
  return distanceOf(file, fact, fact.data.testerIds.length > 0 ? looked : fact.meta.actor.decided, work)
}

/** Nobody moderates their own audit; where nobody owns the ask, as with a class of bodies, a group of the partnership may. */
const mayModerate = (file: CaseFile, fact: CaseFact, work: WhoseWork): boolean => {
  const { decided } = fact.meta.actor
  return work.agencyIds.length === 0 ? decided.kind === 'body' : distanceOf(file, fact, decided, work) === 'independent'
}

/** Two audits of the same list and period drew the same sample; without both, each audit is a sample of its own. */
const sampleOf = ({ data }: Of<'PracticeTested'>): Sample => ({
  key: data.drawnFrom && data.sampleFrom && data.sampleTo ? `${data.drawnFrom}, ${data.sampleFrom} to ${data.sampleTo}` : data.auditId,
  found: data.found,
  of: data.sample,
  from: data.sampleFrom === null ? null : onDay(data.sampleFrom),
  to: data.sampleTo === null ? null : onDay(data.sampleTo),
  drawnFrom: data.drawnFrom,
  wholeClass: data.wholeClass,
})

/** The audits promised for an ask: the first is its test, one promised once a test was held is the re-check. */
export const promisedFor = (
  file: CaseFile,
  askId: string,
  tests: readonly Test[],
): { readonly test: Promised | null; readonly recheck: Promised | null } => {
  const promises = (file.auditsOfAsk.get(askId) ?? []).flatMap((auditId) => (file.ofAudit.get(auditId) ?? []).filter(isA('AuditPromised')))
  const isRecheck = (promise: CaseFact) => tests.some((test) => test.position < promise.position)
  const last = (recheck: boolean) => promises.findLast((promise) => isRecheck(promise) === recheck)
  return { test: promisedOf(last(false), tests), recheck: promisedOf(last(true), tests) }
}

const promisedOf = (promise: Of<'AuditPromised'> | undefined, tests: readonly Test[]): Promised | null => {
  if (!promise?.data.due) return null
  const held = tests.find(({ auditId }) => auditId === promise.data.auditId) ?? tests.find((test) => test.position > promise.position)
  return { ...factOf(promise), first: promise.data.due, current: promise.data.due, moves: [], done: held ?? null }
}
