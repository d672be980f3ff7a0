import { words, type FuzzyDate, type IsoDate } from '@ledger/kernel'
import { NameEvidence, ReportActionDone, ReportActionOccurrence, ReportActionProgress } from '@ledger/actions/contract'
import { heldReply, nextCheckDue } from '../../cells/read-note.js'
import { worded } from '../../read/what-is-held/as-held.js'
import { wish, type Aspect, type Thing } from '../telling.js'
import { actionThing } from '../things/action-thing.js'
import { makingOf, rowOf, wordsOrNull } from '../things/making.js'
import type { Warning } from '../warning.js'
import { dueOfRow } from './due-of-row.js'
import type { NumberedRow } from './numbered.js'
import { agencyOf, partiesIn, partyName, type Party } from './parties.js'
import { progressOfRow, type ProgressOfRow } from './progress-of-row.js'
import { reviewIdOf } from './review-of-row.js'
import { knownToOf, type SourceOfPlan } from './source-of-plan.js'

const cells: Readonly<Record<string, string>> = {
  text: 'action',
  due: 'raw_date',
  owners: 'lead_agency',
  'lead role': 'lead_role',
  repeats: 'raw_status',
  answers: 'addressed_to',
}

export const actionOfRow = (
  row: NumberedRow,
  siblings: readonly NumberedRow[],
  asks: readonly Thing[],
  progress: ProgressOfRow,
  source: SourceOfPlan,
): Thing => {
  const knownTo = knownToOf(row, source.knownTo)
  const leads = partiesIn(row.cells.lead_agency, source)
  const owners = leads.flatMap((lead) => agencyOf(lead, source)?.id ?? [])
  const data = {
    reviewId: reviewIdOf(row, source),
    number: row.cells.action_no || (asks.length === 0 ? row.cells.rec_no : null),
    text: words(row.cells.action),
    answers: askedOf(leads, asks).map(({ id }) => ({ askId: id, part: 'necessary' as const })),
    ownerIds: [...new Set(owners)],
    leadRole: wordsOrNull(row.cells.lead_role),
    repeats: progress.said === 'recurring' ? ('recurring' as const) : ('once' as const),
    due: dueOfRow(row).due,
    sources: rowOf(source.source, row.row),
  }
  const commandId = makingOf('action', source.partnership, source.source, row.key)
  const more = (actionId: string) => [
    ...progressAspects(actionId, progress, nextDueOf(row, siblings), knownTo),
    ...(row.cells.evidence === '' || isReply(row) ? [] : [evidenceAspect(actionId, row.cells.evidence, knownTo)]),
  ]
  return actionThing({ commandId, data, knownTo, cells: (aspect) => cells[aspect] ?? 'action' }, (id) => source.ledger.reliedOn(id), more)
}

/** A reply in the evidence column is no evidence: it is told of the ask. */
const isReply = ({ cells: { evidence, notes } }: NumberedRow): boolean => heldReply(evidence, notes) !== null

/** An action led by some of the addressees answers their asks; led by anybody else, those of all addressees inside. */
const askedOf = (leads: readonly Party[], asks: readonly Thing[]): readonly Thing[] => {
  const led = asks.filter(({ label }) => leads.some((lead) => label === `ask ${partyName(lead)}`))
  if (led.length > 0) return led
  const inside = asks.filter(({ make }) => (make?.wish.data as { addressee?: { kind: string } }).addressee?.kind !== 'outside')
  return inside.length > 0 ? inside : asks
}

const progressAspects = (
  actionId: string,
  { said, on, words: written }: ProgressOfRow,
  nextDue: FuzzyDate | null,
  knownTo: IsoDate | null,
): readonly Aspect[] => {
  const note = wordsOrNull(written)
  const aspect = (word: string, say: Aspect['say']): Aspect => ({
    name: 'progress',
    cell: 'raw_status',
    value: worded(word, on),
    withMake: false,
    say,
  })
  switch (said) {
    case 'nothing':
    case 'plan exists':
      return []
    case 'done':
      return [aspect('done', () => [wish(ReportActionDone, { actionId, note }, { knownTo, on })])]
    case 'recurring':
      return [aspect('occurred', () => [wish(ReportActionOccurrence, { actionId, nextDue, note }, { knownTo, on })])]
    case 'not started':
    case 'in progress':
      return [aspect(said, () => [wish(ReportActionProgress, { actionId, word: said, note }, { knownTo, on })])]
  }
}

const evidenceAspect = (actionId: string, title: string, knownTo: IsoDate | null): Aspect => ({
  name: 'evidence',
  cell: 'evidence',
  value: title,
  withMake: false,
  earlier: 'stays beside',
  say: () => [wish(NameEvidence, { actionId, title: words(title) }, { knownTo })],
})

/** A note on any action of the recommendation says when the next check is due; it is of the only action that recurs. */
const nextDueOf = (row: NumberedRow, siblings: readonly NumberedRow[]): FuzzyDate | null => {
  const recurring = siblings.filter((sibling) => progressOfRow(sibling, siblings).said === 'recurring')
  if (recurring.length !== 1 || recurring[0] !== row) return null
  return siblings.map((sibling) => nextCheckDue(sibling.cells.notes)).find((due) => due !== null) ?? null
}

export const warningsOfAction = (row: NumberedRow, siblings: readonly NumberedRow[], source: SourceOfPlan): readonly Warning[] => {
  const place = `row ${row.row}`
  const next = nextCheckDue(row.cells.notes)
  const recurring = siblings.filter((sibling) => progressOfRow(sibling, siblings).said === 'recurring')
  const classes = partiesIn(row.cells.lead_agency, source).filter(({ means }) => means.kind === 'class')
  return [
    ...dueOfRow(row).warnings,
    ...classes.map(({ written }) => ({ place, cell: 'lead_agency', code: 'owner-is-a-class' as const, what: written })),
    ...(next && recurring.length !== 1 ? [{ place, cell: 'notes', code: 'next-check-of-which' as const, what: next.value }] : []),
  ]
}
