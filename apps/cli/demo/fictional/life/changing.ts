import { words } from '@ledger/kernel'
import { agencyId, byLead } from '../cast/actors.js'
import type { AgencyKey } from '../cast/agencies.js'
import * as reasons from '../words/reasons.js'
import type { AskLife } from './ask-life.js'
import type { PlannedWork } from './planning.js'

/** Another action stands in the place of one that the sub-group found too little. */
export const swap = (life: AskLife, old: PlannedWork, by: PlannedWork, on: number): void => {
  life.telling.tell('ReplaceAction', {
    on,
    key: `${old.key}/swapped`,
    data: {
      actionId: old.actionId,
      byActionId: by.actionId,
      reason: words('The sub-group asked for a change in how the work is done, and this is it.'),
    },
    actor: byLead(life.owner, on),
  })
}

export const makeSupporting = (life: AskLife, work: PlannedWork, on: number): void => {
  life.telling.tell('ChangeActionPart', {
    on,
    key: `${work.key}/made-supporting`,
    data: {
      actionId: work.actionId,
      askId: life.askId,
      part: 'supporting',
      reason: words('We would like to go on with it as help, and not be held to it.'),
    },
    actor: byLead(life.owner, on),
  })
}

/** Said to be done, and then it was not. */
export const openAgain = (life: AskLife, work: PlannedWork, on: number): void => {
  life.telling.tell('ReopenAction', {
    on,
    key: `${work.key}/opened-again`,
    data: { actionId: work.actionId, reason: words(life.chance.pick(reasons.openedAgain)) },
    actor: byLead(life.owner, on),
  })
}

/** To another line of the same council: the words change, the duty does not. */
export const handOver = (life: AskLife, work: PlannedWork, to: AgencyKey, on: number): void => {
  life.telling.tell('HandOverAction', {
    on,
    key: `${work.key}/passed-on`,
    data: { actionId: work.actionId, toIds: [agencyId(to)], reason: words(reasons.handedOver[0] ?? '') },
    actor: byLead(life.owner, on),
  })
}

/** What was done so far goes with the work, as help for the ask that stands in its place. */
export const goOnUnder = (life: AskLife, works: readonly PlannedWork[], askId: string, on: number): void => {
  for (const work of works)
    life.telling.tell('LinkAction', {
      on,
      key: `${work.key}/goes-on`,
      data: { actionId: work.actionId, askId, part: 'supporting' },
      actor: byLead(life.owner, on),
    })
}

/** The same thing said better. */
export const reword = (life: AskLife, work: PlannedWork, text: string, on: number): void => {
  life.telling.tell('RewordAction', {
    on,
    key: `${work.key}/reworded`,
    data: { actionId: work.actionId, text: words(`${text}, with dates for each team`), inSubstance: false },
    actor: byLead(life.owner, on),
  })
}

export const withdraw = (life: AskLife, work: PlannedWork, evidenceId: string, on: number): void => {
  life.telling.tell('WithdrawEvidence', {
    on,
    key: `${work.key}/withdrawn/${on}`,
    data: { actionId: work.actionId, evidenceId, reason: words('An older version had been sent by mistake.') },
    actor: byLead(life.owner, on),
  })
}
