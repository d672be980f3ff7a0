import { digestWith } from '../comparing/digest.js'
import type { LastSaid } from '../read/what-sources-said/what-sources-said.js'
import { numbered, type EarlierText } from '../telling/plan-file/numbered.js'
import { rowsOfPlan } from '../telling/plan-file/rows-of-plan.js'
import { rowsOfReviews } from '../telling/reviews-file/rows-of-reviews.js'
import type { Row } from '../telling/telling.js'
import type { Known } from './known.js'
import type { ImportOptions } from './options.js'
import type { FileSource } from './sources.js'

/** What a source says in this file, row by row, whichever kind of file it is. */
export const rowsOfSource = (of: FileSource, { last, ledger }: Known, options: ImportOptions): readonly Row[] => {
  const source = { ...of, knownTo: options.knownTo ?? null, ledger }
  if ('file' in of.said) return rowsOfReviews({ ...source, file: of.said.file })
  const digest = digestWith(options.digestKey)
  return rowsOfPlan(
    { ...source, rows: of.said.rows },
    numbered(of.said.rows, earlierTexts(last), (words) => digest('words', words)),
  )
}

/** The key of a plan's row is a list: kind for learning, review, number, action number, occurrence. */
const earlierTexts = (last: LastSaid): readonly EarlierText[] =>
  [...last.rows.values()].flatMap(({ row, digests }) => {
    const identity = identityIn(row)
    const [review, number, , occurrence] = identity.slice(-4)
    const kind = identity.length === 5 ? 'learning' : 'recommendation'
    return typeof occurrence === 'number'
      ? [{ group: JSON.stringify([kind, review, number]), occurrence, digest: digests['words'] ?? '' }]
      : []
  })

const identityIn = (key: string): readonly (string | number)[] => JSON.parse(key.slice(0, key.lastIndexOf(']') + 1)) as (string | number)[]
