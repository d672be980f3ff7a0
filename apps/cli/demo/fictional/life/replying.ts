import { onDay, words } from '@ledger/kernel'
import type { Proof, Reply } from '@ledger/recommendations'
import { byBody, byBusinessLead, byLead, byPerson } from '../cast/actors.js'
import { isClass } from '../cast/agencies.js'
import * as reasons from '../words/reasons.js'
import { ofAsk, standingBack, type AskLife } from './ask-life.js'

/** The sub-group asks the addressee to reply within four weeks. */
export const put = (life: AskLife, on: number): void => {
  const replyDue = onDay(life.telling.day(on + 28))
  life.telling.tell('PutAsk', { on, key: `${life.key}/put`, data: { ...ofAsk(life), replyDue }, actor: byBusinessLead })
}

const said: Readonly<Record<Reply, readonly string[]>> = {
  accepted: reasons.accepted,
  'in part': reasons.inPart,
  'another way': reasons.anotherWay,
  'already done': reasons.alreadyDone,
  'not accepted': reasons.notAccepted,
  'not classified': ['A letter is held; it speaks of the work in general and does not say whether this is accepted.'],
}

export const reply = (life: AskLife, on: number, says: Reply): void => {
  life.telling.tell('ReplyToAsk', {
    on,
    key: `${life.key}/reply/${on}`,
    data: { ...ofAsk(life), reply: says, reason: words(life.chance.pick(said[says])) },
    actor: byLead(life.owner, on),
    happened: on - life.chance.between(0, 3),
  })
}

/** The sub-group sets the proof asked for, the owner's member standing back. */
export const askForProof = (life: AskLife, on: number, proof: Proof = life.proof, measure: boolean = life.measure): void => {
  life.telling.tell('AskForProof', {
    on,
    key: `${life.key}/proof/${on}`,
    data: { ...ofAsk(life), proof, measure },
    actor: byBody(life.telling, 'sub-group', on, standingBack([life.owner], on)),
  })
}

export const lowerProof = (life: AskLife, on: number, to: Proof): void => {
  life.telling.tell('LowerProof', {
    on,
    key: `${life.key}/lowered`,
    data: { ...ofAsk(life), to, toMeasure: false, reason: words(life.chance.pick(reasons.lowered)) },
    actor: byPerson(life.chance.pick(['chair', 'scrutineer'])),
  })
}

/** How many of a class say that they have done it. */
export const reportCoverage = (life: AskLife, on: number, reached: number, of: number): void => {
  if (!isClass(life.asked)) return
  life.telling.tell('ReportClassCoverage', {
    on,
    key: `${life.key}/coverage/${on}`,
    data: { ...ofAsk(life), reached, of },
    actor: byLead(life.owner, on),
  })
}
