import { words, type FuzzyDate, type IsoDate } from '@ledger/kernel'
import { ReplyToAsk, SayAskProgress, type AskProgressSaid } from '@ledger/recommendations/contract'
import { heldReply, type HeldReply } from '../../cells/read-note.js'
import { worded } from '../../read/what-is-held/as-held.js'
import { wish, type Aspect, type Thing } from '../telling.js'
import { askThing } from '../things/ask-thing.js'
import { wordsOrNull } from '../things/making.js'
import type { Warning } from '../warning.js'
import type { NumberedRow } from './numbered.js'
import { addresseeOf, partiesIn, partyName, type Party } from './parties.js'
import type { ProgressOfRow } from './progress-of-row.js'
import { knownToOf, type SourceOfPlan } from './source-of-plan.js'

/** An ask for every addressee of the cell; without one, an ask that is addressed to nobody who is stated. */
export const asksOfRow = (row: NumberedRow, recommendationId: string, source: SourceOfPlan, progress: ProgressOfRow): readonly Thing[] => {
  const [parties, knownTo] = [partiesIn(row.cells.addressed_to, source), knownToOf(row, source.knownTo)]
  const reply = heldReply(row.cells.evidence, row.cells.notes)
  const word = row.cells.row_kind === 'recommendation' ? wordForAsk(progress.said) : null
  const aspects = (party: Party | null) => (askId: string) => [
    ...(word ? [progressAspect(askId, recommendationId, word, progress, knownTo)] : []),
    ...(reply && party !== null && party === whose(reply, parties) ? [replyAspect(askId, recommendationId, reply, knownTo)] : []),
  ]
  if (parties.length === 0) {
    return [askThing({ recommendationId, name: 'not stated', addressee: { kind: 'not stated' } }, knownTo, aspects(null))]
  }
  return parties.map((party) =>
    askThing({ recommendationId, name: partyName(party), addressee: addresseeOf(party, source) }, knownTo, aspects(party)),
  )
}

/** A row that tells of no action speaks of the whole ask. What recurs is in progress as a whole. */
const wordForAsk = (said: ProgressOfRow['said']): AskProgressSaid['data']['word'] | null => {
  if (said === 'nothing') return null
  return said === 'recurring' ? 'in progress' : said
}

const progressAspect = (
  askId: string,
  recommendationId: string,
  word: AskProgressSaid['data']['word'],
  { on, words: written }: ProgressOfRow,
  knownTo: IsoDate | null,
): Aspect => ({
  name: 'progress',
  cell: 'raw_status',
  value: worded(word, on),
  withMake: false,
  say: () => [wish(SayAskProgress, { askId, recommendationId, word, note: wordsOrNull(written) }, { knownTo, on })],
})

const replyAspect = (askId: string, recommendationId: string, { on, reason }: HeldReply, knownTo: IsoDate | null): Aspect => ({
  name: 'reply',
  cell: 'evidence',
  value: worded('not classified', on),
  withMake: false,
  say: () => [
    wish(ReplyToAsk, { askId, recommendationId, reply: 'not classified', reason: reason === null ? null : words(reason) }, { knownTo, on }),
  ],
})

/** Of several addressees, the only one whose name has the word that the note uses for whoever replied. */
const whose = ({ by }: HeldReply, parties: readonly Party[]): Party | undefined => {
  const named = by === null ? parties : parties.filter(({ written }) => new RegExp(`\\b${by}\\b`, 'i').test(written))
  return named.length === 1 ? named[0] : undefined
}

export const warningsOfAsks = (row: NumberedRow, source: SourceOfPlan): readonly Warning[] => {
  const { evidence, notes, addressed_to } = row.cells
  const reply = heldReply(evidence, notes)
  return reply && !whose(reply, partiesIn(addressed_to, source))
    ? [{ place: `row ${row.row}`, cell: 'evidence', code: 'reply-of-whom', what: evidence }]
    : []
}

export const replyDateOf = ({ cells }: NumberedRow): FuzzyDate | null => heldReply(cells.evidence, cells.notes)?.on ?? null
