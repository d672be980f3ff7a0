import { onDay, words } from '@ledger/kernel'
import { agencyId, byBody, byBusinessLead, byLead } from '../cast/actors.js'
import { agencies, employerOf, isClass, onTheDay, type AgencyKey } from '../cast/agencies.js'
import { again, once, supporting, withAClass, type Lever } from '../words/levers.js'
import * as reasons from '../words/reasons.js'
import { ofAsk, standingBack, type AskLife, type Work } from './ask-life.js'

export interface PlannedWork extends Work {
  readonly lever: Lever
}

/** Plans necessary actions: `done` of them to be done once, `running` of them again and again. */
export const plan = (life: AskLife, on: number, done: number, running = 0): readonly PlannedWork[] => {
  const levers = [
    ...(isClass(life.asked) ? [...withAClass, ...life.chance.shuffled(onlyOwn)] : life.chance.shuffled(once)).slice(0, done),
    ...life.chance.shuffled(again).slice(0, running),
  ]
  return levers.map((lever, index) => planned(life, on, lever, index))
}

const onlyOwn = once.filter(({ joint }) => !joint)

const planned = (life: AskLife, on: number, lever: Lever, index: number): PlannedWork => {
  const { chance, telling, lesson } = life
  const key = `${life.key}/action/${on}/${lever.key}`
  const day = on + index * 2
  const owner = onTheDay(life.owner, day)
  const owners = lever.joint ? [owner, partnerOf(life, day)] : [owner]
  const due = lever.repeats === 'standing' ? null : day + chance.between(55, 150)
  const undated = lever.repeats === 'once' && chance.yes(0.06)
  const actionId = telling.tell('PlanAction', {
    on: day,
    key,
    data: {
      reviewId: life.reviewId,
      number: `${life.number}.${index + 1}`,
      text: words(lever.text(lesson, agencies[owner])),
      answers: [{ askId: life.askId, part: 'necessary' }],
      ownerIds: owners.map(agencyId),
      leadRole: words('Lead for safeguarding'),
      repeats: lever.repeats,
      due: due === null || undated ? null : onDay(telling.day(due)),
      sources: [],
    },
    actor: byLead(owner, day),
  })
  if (due !== null && undated)
    telling.tell('SetDueDate', {
      on: day + 14,
      key: `${key}/due`,
      data: { actionId, due: onDay(telling.day(due)) },
      actor: byBusinessLead,
    })
  return { key, actionId, lever, owners, planned: day, due }
}

const partners: readonly AgencyKey[] = ['social-care', 'community', 'police', 'acute', 'mental-health', 'housing']

const partnerOf = ({ chance, owner }: AskLife, day: number): AgencyKey =>
  chance.pick(partners.filter((partner) => employerOf(partner, day) !== employerOf(owner, day)))

/** A briefing or the like: listed, and never read for the answer. */
export const support = (life: AskLife, on: number): void => {
  const { chance, telling, lesson } = life
  const text = chance.pick(supporting)(lesson, agencies[life.owner])
  const key = `${life.key}/support`
  const actionId = telling.tell('PlanAction', {
    on,
    key,
    data: {
      reviewId: life.reviewId,
      number: `${life.number}.s`,
      text: words(text),
      answers: [{ askId: life.askId, part: 'supporting' }],
      ownerIds: [agencyId(onTheDay(life.owner, on))],
      leadRole: null,
      repeats: 'once',
      due: onDay(telling.day(on + 60)),
      sources: [],
    },
    actor: byLead(life.owner, on),
  })
  const held = on + chance.between(30, 70)
  telling.tell('ReportActionDone', {
    on: held,
    key: `${key}/done`,
    data: { actionId, note: words('Held. The questions were better than the slides.') },
    actor: byLead(life.owner, held),
  })
}

/** The sub-group judges the plan, the owner's member standing back. */
export const judge = (life: AskLife, on: number, judgement: 'sufficient' | 'not sufficient', works: readonly Work[]): void => {
  const reason = judgement === 'sufficient' ? reasons.planSufficient : reasons.planNotSufficient
  life.telling.tell('JudgePlan', {
    on,
    key: `${life.key}/judged/${on}`,
    data: { ...ofAsk(life), judgement, actionIds: works.map(({ actionId }) => actionId), reason: words(life.chance.pick(reason)) },
    actor: byBody(life.telling, 'sub-group', on, standingBack([life.owner], on)),
  })
}
