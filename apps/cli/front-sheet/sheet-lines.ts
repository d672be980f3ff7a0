import { countedSheet } from './counted-sheet.js'
import type { FrontSheet } from './front-sheet.js'
import { papersSheet } from './papers-sheet.js'

/** A partnership that tracks recommendations here has them counted; one known from papers has what the papers say. */
export const sheetLines = (sheet: FrontSheet): readonly string[] => (sheet.answers.counts.of > 0 ? countedSheet(sheet) : papersSheet(sheet))
