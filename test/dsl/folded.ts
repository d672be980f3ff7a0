import { answersFrom, inOrder, type AskAnswer } from '@ledger/assurance'
import type { IsoDate } from '@ledger/kernel'
import { log, type Happened } from './log.js'
import { addressed, recommended } from './the-ask.js'
import { exampleshire } from './the-partnership.js'

/** The first ask of Exampleshire, addressed to the council, after these events. */
export const folded = (events: readonly Happened[], today: IsoDate = '2026-07-01'): AskAnswer =>
  askFrom([...exampleshire, recommended(), addressed(), ...events], today)

/** The first ask after these events and no others. */
export const askFrom = (events: readonly Happened[], today: IsoDate = '2026-07-01', askId = 'ask'): AskAnswer => {
  const answer = answersFrom(inOrder(log(...events)), today).get(askId)
  if (!answer) throw new Error(`${askId} was not addressed`)
  return answer
}
