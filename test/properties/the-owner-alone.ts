import {
  ChangeActionPart,
  CheckAction,
  HandOverAction,
  LinkAction,
  MissActionOccurrence,
  NameEvidence,
  PlanAction,
  ReopenAction,
  ReplaceAction,
  ReportActionDone,
  ReportActionOccurrence,
  ReportActionProgress,
  RewordAction,
  StopAction,
  SubmitEvidence,
  UnlinkAction,
  WithdrawEvidence,
  type Part,
} from '@ledger/actions'
import { HoldAudit, ModerateAudit, TestPractice } from '@ledger/audits'
import { onDay, words, type Outcome } from '@ledger/kernel'
import { MovePerson, SucceedAgency } from '@ledger/partnership'
import { JudgePlan, LowerProof, MeasureDifference, ReopenAsk, ReplyToAsk, SayAskProgress } from '@ledger/recommendations'
import fc from 'fast-check'
import type { CommandClass, Partnership, Wish } from './a-ledger.js'
import type { World } from './the-world.js'

/** What one person does: which of the things known so far it is about, and a choice or two. */
export interface Turn {
  readonly does: keyof typeof DEEDS
  readonly which: number
  readonly other: number
  readonly yes: boolean
}

interface Doing extends Turn {
  readonly world: World
  readonly ledger: Partnership
  readonly wish: Wish
  readonly key: string
}

const one = <Item>(items: readonly Item[], which: number): Item => items[which % items.length] as Item
const some = (items: readonly string[], which: number): readonly string[] => items.filter((_, place) => ((which >> place) & 1) === 1)
const reason = words('so it is')
const of = ({ world }: Doing) => ({ askId: world.askId, recommendationId: world.recommendationId })
const partOf = (yes: boolean): Part => (yes ? 'necessary' : 'supporting')
const wordOf = (yes: boolean): 'in progress' | 'not started' => (yes ? 'in progress' : 'not started')
const evidenceOf = (actionId: string) => `evidence of ${actionId}`

type Deed = (doing: Doing) => Promise<Outcome>

/** An action by itself: whatever a command says of it besides. */
const toAction =
  <Data extends { readonly actionId: string }>(command: CommandClass<Data>, data: (doing: Doing) => Omit<Data, 'actionId'>): Deed =>
  (doing) =>
    doing.ledger.send(
      doing.key,
      command,
      { actionId: one(doing.world.actions, doing.which), ...data(doing) } as unknown as Data,
      doing.wish,
    )

const DEEDS = {
  'says how far it is': toAction(ReportActionProgress, ({ yes }) => ({ word: wordOf(yes), note: null })),
  'says that it is done': toAction(ReportActionDone, () => ({ note: null })),
  'says that it was done once more': toAction(ReportActionOccurrence, () => ({ nextDue: null, note: null })),
  'misses an occurrence': toAction(MissActionOccurrence, ({ wish }) => ({ wasDue: onDay(wish.day) })),
  'stops it': toAction(StopAction, () => ({ reason })),
  'opens it again': toAction(ReopenAction, () => ({ reason })),
  'gives it other words': toAction(RewordAction, ({ key, yes }) => ({ text: words(key), inSubstance: yes })),
  'replaces it': toAction(ReplaceAction, ({ world, other }) => ({ byActionId: one(world.actions, other), reason: null })),
  'unlinks it': toAction(UnlinkAction, ({ world }) => ({ askId: world.askId, reason: null })),
  'links it': toAction(LinkAction, ({ world, yes }) => ({ askId: world.askId, part: partOf(yes) })),
  'changes its part': toAction(ChangeActionPart, ({ world, yes }) => ({
    askId: world.askId,
    part: partOf(yes),
    reason: null,
  })),
  'hands it over to whomever': toAction(HandOverAction, ({ world, other }) => ({ toIds: some(world.agencies, other + 1), reason: null })),
  'puts in or names evidence': async (doing) => {
    const { ledger, world, which, yes, key, wish } = doing
    const actionId = one(world.actions, which)
    world.evidence.set(evidenceOf(actionId), [...(world.evidence.get(evidenceOf(actionId)) ?? []), ledger.idOf(key)])
    return yes
      ? ledger.send(
          key,
          SubmitEvidence,
          { actionId, title: words('guide'), pointer: null, sha256: null, bytes: null, mediaType: null, scan: null },
          wish,
        )
      : ledger.send(key, NameEvidence, { actionId, title: words('minutes') }, wish)
  },
  'takes evidence back': (doing) => {
    const actionId = one(doing.world.actions, doing.which)
    const evidenceId = one(doing.world.evidence.get(evidenceOf(actionId)) ?? ['none'], doing.other)
    return doing.ledger.send(doing.key, WithdrawEvidence, { actionId, evidenceId, reason: null }, doing.wish)
  },
  'checks it': (doing) => {
    const actionId = one(doing.world.actions, doing.which)
    const evidenceIds = (doing.world.evidence.get(evidenceOf(actionId)) ?? []).slice(-1)
    const checks = [{ askId: doing.world.askId, finding: 'shown' as const }]
    return doing.ledger.send(doing.key, CheckAction, { actionId, checks, evidenceIds, note: null }, doing.wish)
  },
  'plans another, in whoever’s name': async (doing) => {
    const { ledger, world, key, other, yes, wish } = doing
    world.actions.push(ledger.idOf(key))
    const answers = [{ askId: world.askId, part: partOf(yes) }]
    const ownerIds = some(world.agencies, other)
    const data = {
      reviewId: world.reviewId,
      number: null,
      text: words('more'),
      answers,
      ownerIds,
      leadRole: null,
      repeats: 'once' as const,
      due: null,
      sources: [],
    }
    return ledger.send(key, PlanAction, data, wish)
  },
  'audits it': async (doing) => {
    const { ledger, world, key, other, yes, wish } = doing
    world.audits.push(ledger.idOf(key))
    const figures = {
      result: 'found' as const,
      found: 9,
      sample: 10,
      sampleFrom: null,
      sampleTo: null,
      drawnFrom: null,
      gapBack: 'not said' as const,
    }
    const testerIds = some(world.agencies, other)
    const data = {
      askIds: [world.askId],
      title: words('audit'),
      ...figures,
      wholeClass: true,
      moderated: yes,
      recheckOf: null,
      testerIds,
      note: null,
      sources: [],
    }
    return ledger.send(key, TestPractice, data, wish)
  },
  'moderates an audit': ({ ledger, world, which, key, wish }) =>
    ledger.send(key, ModerateAudit, { auditId: one([...world.audits, 'none'], which), note: null }, wish),
  'says that an audit was held': ({ ledger, key, wish }) =>
    ledger.send(key, HoldAudit, { title: words('audit'), method: null, outcome: null, sample: null, sources: [] }, wish),
  'judges the plan': (doing) =>
    doing.ledger.send(doing.key, JudgePlan, { ...of(doing), judgement: 'sufficient', actionIds: [], reason: null }, doing.wish),
  'lowers the proof': (doing) =>
    doing.ledger.send(doing.key, LowerProof, { ...of(doing), to: 'seen', toMeasure: false, reason }, doing.wish),
  replies: (doing) =>
    doing.ledger.send(doing.key, ReplyToAsk, { ...of(doing), reply: doing.yes ? 'already done' : 'accepted', reason: null }, doing.wish),
  'says a word about the whole': (doing) =>
    doing.ledger.send(doing.key, SayAskProgress, { ...of(doing), word: 'done', note: null }, doing.wish),
  'says that a difference shows': (doing) =>
    doing.ledger.send(doing.key, MeasureDifference, { ...of(doing), difference: 'consistent', note: null }, doing.wish),
  'opens the ask again': (doing) => doing.ledger.send(doing.key, ReopenAsk, { ...of(doing), reason }, doing.wish),
  'takes in another agency': ({ ledger, world, which, key, wish }) =>
    ledger.send(key, SucceedAgency, { agencyId: one(world.agencies, which), successorId: world.employerId, from: wish.day }, wish),
  'moves to another employer': ({ ledger, world, key, wish }) => {
    world.moved = world.mayMove
    return ledger.send(
      key,
      MovePerson,
      { personId: world.moverId, role: 'practitioner', agencyIds: [world.mayMove ? world.elsewhereId : world.employerId], from: wish.day },
      wish,
    )
  },
} as const satisfies Record<string, Deed>

const WEIGHTS: Partial<Record<keyof typeof DEEDS, number>> = {
  'checks it': 8,
  'puts in or names evidence': 4,
  'audits it': 4,
  'moderates an audit': 3,
  'hands it over to whomever': 4,
  'plans another, in whoever’s name': 2,
}

export const turn: fc.Arbitrary<Turn> = fc.record({
  does: fc.constantFrom(
    ...(Object.keys(DEEDS) as (keyof typeof DEEDS)[]).flatMap((does) => Array(WEIGHTS[does] ?? 1).fill(does) as (typeof does)[]),
  ),
  which: fc.nat(5),
  other: fc.nat(31),
  yes: fc.boolean(),
})

export const take = (taken: Turn, doing: Omit<Doing, keyof Turn>): Promise<Outcome> => DEEDS[taken.does]({ ...taken, ...doing })
