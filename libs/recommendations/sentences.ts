import { andThen, inBrackets, inWords, quoted, type Resolve, type Sentences } from '@ledger/kernel'
import type { Addressee, AskProgressSaid, DifferenceMeasured, Proof, RecommendationEvent, Reply } from './events/index.js'

/** Each event of a recommendation and its asks in plain English; who and when are told beside it. */
export const recommendationSentences: Sentences<RecommendationEvent> = {
  RecommendationMade: ({ id, data }, resolve) => `Recommendation ${data.number} made: ${quoted(id, 'text', resolve)}.`,
  RecommendationReworded: ({ id }, resolve) => `Reworded: ${quoted(id, 'text', resolve)}.`,
  AskAddressed: ({ data }, resolve) => `Addressed to ${addressed(data.addressee, resolve)}.`,
  AskPut: ({ data }, resolve) =>
    `A reply to ${resolve.ask(data.askId)} was asked for${data.replyDue === null ? '; no date was given' : `, by ${inWords(data.replyDue)}`}.`,
  AskReplied: ({ id, data }, resolve) =>
    `Reply to ${resolve.ask(data.askId)}: ${REPLIED[data.reply]}${inBrackets(data.reason, id, 'reason', resolve)}.`,
  AskProgressSaid: ({ id, data }, resolve) =>
    `Said of ${resolve.ask(data.askId)}: ${SAID[data.word]}${andThen(data.note, id, 'note', resolve)}`,
  ClassCoverageReported: ({ data }, resolve) =>
    data.of === null
      ? `Said of ${resolve.ask(data.askId)}: ${data.reached} have done it; how many there are is not known.`
      : `Said of ${resolve.ask(data.askId)}: ${data.reached} of ${data.of} have done it.`,
  ProofAsked: ({ data }, resolve) => `For ${resolve.ask(data.askId)}, the proof asked for is ${proofOf(data.proof, data.measure)}.`,
  ProofLowered: ({ id, data }, resolve) =>
    `For ${resolve.ask(data.askId)}, the proof asked for was lowered from ${proofOf(data.from, data.fromMeasure)} to ${proofOf(data.to, data.toMeasure)}${inBrackets(data.reason, id, 'reason', resolve)}.`,
  PlanJudged: ({ id, data }, resolve) =>
    `The plan for ${resolve.ask(data.askId)} was judged ${data.judgement}, with ${actions(data.actionIds.length)} before the group${inBrackets(data.reason, id, 'reason', resolve)}.`,
  OpeningPositionStated: ({ id, data }, resolve) =>
    `For ${resolve.ask(data.askId)}: closed before this ledger, by minute ${data.minute}${inBrackets(data.reason, id, 'reason', resolve)}. Proof is not held.`,
  AskClosed: ({ id, data }, resolve) => `For ${resolve.ask(data.askId)}: ${data.closing}${inBrackets(data.reason, id, 'reason', resolve)}.`,
  AskReplaced: ({ id, data }, resolve) =>
    `For ${resolve.ask(data.askId)}: replaced by ${resolve.ask(data.byAskId)}${inBrackets(data.reason, id, 'reason', resolve)}.`,
  AskReopened: ({ id, data }, resolve) =>
    `Opened again: ${resolve.ask(data.askId)}${inBrackets(data.reason, id, 'reason', resolve)}. The closing stays on record.`,
  SameGapLearned: ({ id, data }, resolve) =>
    `New learning shows the same gap as ${resolve.ask(data.askId)}: ${resolve.learningPoint(data.learningPointId)}${andThen(data.note, id, 'note', resolve)}`,
  DifferenceMeasured: ({ id, data }, resolve) =>
    `Difference measured for ${resolve.ask(data.askId)}: ${MEASURED[data.difference]}${andThen(data.note, id, 'note', resolve)}`,
}

const addressed = (addressee: Addressee, resolve: Resolve): string => {
  switch (addressee.kind) {
    case 'agency':
      return resolve.agency(addressee.agencyId)
    case 'class':
      return `${addressee.name}${addressee.bodies === null ? '; how many there are is not known' : ` (${addressee.bodies} in all)`}`
    case 'partnership':
      return 'the partnership itself'
    case 'outside':
      return `${addressee.name}, outside the partnership`
    case 'not stated':
      return 'nobody that the papers name'
  }
}

const REPLIED: Readonly<Record<Reply, string>> = {
  accepted: 'accepted',
  'in part': 'accepted in part',
  'another way': 'accepted, to be done another way',
  'already done': 'already done, they say',
  'not accepted': 'not accepted',
  'not classified': 'a reply is held that does not plainly say',
}

const SAID: Readonly<Record<AskProgressSaid['data']['word'], string>> = {
  'plan exists': 'a plan exists',
  'not started': 'not started',
  'in progress': 'in progress',
  done: 'done',
}

const MEASURED: Readonly<Record<DifferenceMeasured['data']['difference'], string>> = {
  consistent: 'consistent with a difference; the cause is not claimed',
  'not consistent': 'not consistent with a difference',
  'cannot tell': 'cannot tell',
}

const proofOf = (proof: Proof, measure: boolean): string => `“${proof}”${measure ? ' with a measure' : ''}`

const actions = (count: number): string => (count === 1 ? '1 action' : `${count === 0 ? 'no' : count} actions`)
