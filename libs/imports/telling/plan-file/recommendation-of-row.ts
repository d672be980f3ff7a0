import { words } from '@ledger/kernel'
import type { Column } from '../../read-file/plan-file/columns.js'
import type { Thing } from '../telling.js'
import { learningPointThing } from '../things/learning-point-thing.js'
import { makingOf, rowOf } from '../things/making.js'
import { recommendationThing } from '../things/recommendation-thing.js'
import type { NumberedRow } from './numbered.js'
import { reviewIdOf } from './review-of-row.js'
import { knownToOf, type SourceOfPlan } from './source-of-plan.js'

const themesOf = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((theme) => theme.trim())
    .filter((theme) => theme !== '')

/** Several rows share a recommendation; its themes are those of all of them. */
export const recommendationOfRow = (row: NumberedRow, siblings: readonly NumberedRow[], source: SourceOfPlan): Thing => {
  const { review_code, rec_no, recommendation, themes } = row.cells
  const data = {
    reviewId: reviewIdOf(row, source),
    number: rec_no,
    text: words(recommendation),
    themes: [...new Set(siblings.flatMap((sibling) => themesOf(sibling.cells.themes)))],
    sources: rowOf(source.source, siblings[0]?.row ?? row.row),
  }
  const commandId = makingOf('recommendation', source.partnership, source.source, review_code, rec_no, String(row.occurrence))
  const cells = (aspect: string): Column => (aspect === 'themes' ? 'themes' : 'recommendation')
  return recommendationThing({ commandId, data, knownTo: knownToOf(row, source.knownTo), cells }, themesOf(themes))
}

export const learningPointOfRow = (row: NumberedRow, source: SourceOfPlan): Thing => {
  const data = {
    reviewId: reviewIdOf(row, source),
    number: row.cells.rec_no,
    text: words(row.cells.recommendation),
    themes: themesOf(row.cells.themes),
    goodPractice: false,
    sources: rowOf(source.source, row.row),
  }
  const commandId = makingOf('learning point', source.partnership, source.source, row.key)
  const cells = (aspect: string): Column => (aspect === 'themes' ? 'themes' : 'recommendation')
  return learningPointThing({ commandId, data, knownTo: knownToOf(row, source.knownTo), cells })
}
