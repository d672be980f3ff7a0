import { asWritten, onDay, type FuzzyDate, type IsoDate } from '@ledger/kernel'
import type { Action, Check, Due, Evidence, OwnerWord } from '../state/action.js'
import type { AskState, Closure, ProofAsked, Reply, Shrunk, Tracking } from '../state/ask-state.js'
import type { Decision, Fact } from '../state/fact.js'
import type { SameGap, Sample, Test } from '../state/test.js'

/** Made-up asks for examples and tests. A fact stands in the log where its day stands, unless a position is given. */
export const fact = (event: string, date: string, position?: string): Fact => {
  const on = dated(date)
  const day = on.precision === 'month' ? `${date}-15` : date
  return { event, also: [], on, day, position: position ?? day }
}

export const dated = (date: string): FuzzyDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? onDay(date) : /^\d{4}-\d{2}$/.test(date) ? { precision: 'month', value: date } : asWritten(date)

export const decision = (event: string, date: string, reason: string | null = null): Decision => ({
  ...fact(event, date),
  by: 'sub-group',
  reason,
  stoodBack: [],
})

export const live: Tracking = { kind: 'live', from: '2024-01-01', events: ['tracking'], knownTo: null }
export const history = (knownTo: IsoDate | null): Tracking => ({ kind: 'history', events: ['tracking'], knownTo })

export const anAsk = (known: Partial<AskState> = {}): AskState => ({
  askId: 'ask',
  recommendationId: 'recommendation',
  addressed: fact('addressed', '2024-01-01'),
  addressee: { kind: 'agency', agencyId: 'council' },
  recommendedOn: onDay('2022-01-01'),
  tracking: live,
  put: null,
  replies: [],
  wholeAsk: null,
  planSaid: null,
  coverage: null,
  actions: [],
  plan: { judged: null, shrunk: null },
  tests: [],
  sameGap: [],
  proofAsked: [],
  reachedBefore: [],
  closure: null,
  reopened: [],
  signOffs: [],
  difference: null,
  testDue: null,
  recheckDue: null,
  policy: { version: '1', events: ['policy'], shelfLifeMonths: 24, recheckIntervalMonths: 6, dueSoonDays: 28 },
  ...known,
})

export const reply = (says: Reply['says'], date = '2024-02-01', reason: string | null = null): Reply => ({
  ...decision(`reply ${says}`, date, reason),
  says,
})

export const closed = (closing: Closure['closing'], known: Partial<Closure> = {}): Closure => ({
  ...decision('closed', '2026-01-10', 'cost'),
  closing,
  byAskId: null,
  byRecommendationId: null,
  minute: null,
  ...known,
})

export const anAction = (actionId: string, known: Partial<Action> = {}): Action => ({
  actionId,
  title: actionId,
  linked: fact(`${actionId} planned`, '2024-03-01'),
  part: 'necessary',
  repeats: 'once',
  ended: null,
  inPlaceOf: null,
  due: null,
  word: null,
  missed: [],
  evidence: [],
  checks: [],
  ...known,
})

export const said = (says: 'not started' | 'in progress' | 'done', date = '2025-05-01'): OwnerWord => ({
  ...fact(`said ${says} ${date}`, date),
  says,
})
export const running = (lastDone: string, next: string | null = null): OwnerWord => ({
  ...fact(`running ${lastDone}`, lastDone),
  says: 'running',
  next: next === null ? null : dated(next),
})

export const evidence = (title: string, date = '2025-05-02', how: Evidence['how'] = 'submitted'): Evidence => ({
  ...fact(`evidence ${title}`, date),
  evidenceId: title,
  title,
  how,
})

export const check = (
  independence: Check['independence'] = 'independent',
  date = '2025-06-01',
  finding: Check['finding'] = 'shown',
): Check => ({
  ...fact(`check ${independence} ${finding} ${date}`, date),
  finding,
  independence,
  checkers: ['health trust'],
})

/** Done, with evidence in, and checked. */
export const checkedAction = (actionId: string, by: Check['independence'] = 'independent'): Action =>
  anAction(actionId, { word: said('done'), evidence: [evidence(actionId)], checks: [check(by)] })

export const due = (first: string, current = first): Due => ({
  ...fact(`due ${first}`, '2024-03-01'),
  first: dated(first),
  current: dated(current),
  moves: first === current ? [] : [fact(`moved to ${current}`, '2024-06-01')],
})

export const shrunk = (how: Shrunk['how'], title: string | null, date: string, reason: string | null = null): AskState['plan'] => ({
  judged: null,
  shrunk: { ...decision('shrunk', date, reason), how, title },
})

export const judged = (judgement: 'sufficient' | 'not sufficient', date = '2025-07-01'): AskState['plan'] => ({
  judged: { ...decision('judged', date), judgement, actionIds: [] },
  shrunk: null,
})

export const asked = (proof: ProofAsked['proof'], measure = false, date = '2024-02-10'): ProofAsked => ({
  ...decision(`asked ${proof} ${date}`, date),
  proof,
  measure,
})

/** An audit of a sample of its own, by independent testers. */
export const aTest = (
  result: Test['result'],
  date: string,
  known: Partial<Omit<Test, 'sample'>> & { readonly sample?: Partial<Sample> } = {},
): Test => {
  const { sample, ...rest } = known
  const base = fact(`test ${result} ${date}`, date)
  return {
    ...base,
    kind: 'test',
    auditId: base.event,
    result,
    gapBack: 'not said',
    independence: 'independent',
    moderated: false,
    countsFrom: rest.position ?? base.position,
    testers: ['audit group'],
    ...rest,
    sample: { key: base.event, found: null, of: null, from: null, to: null, drawnFrom: null, wholeClass: false, ...sample },
  }
}

export const learned = (date: string, position?: string): SameGap => ({
  ...fact(`learned ${date}`, date, position),
  kind: 'learning',
  learningPointId: 'point',
  note: null,
})
