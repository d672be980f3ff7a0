import { NOT_SHOWN, type IsoDate, type ShownCount } from '@ledger/kernel'
import type { CaseCounts } from '@ledger/projections'

/**
 * From which day on counts below how many are not shown to whoever is shown what is published alone. Public bodies suppress counts of people from 1 to
 * 4 in what they publish, and whatever such a count could be worked out from; nought is shown, for it is about nobody.
 */
const SMALL: readonly { readonly from: IsoDate; readonly below: number }[] = [{ from: '2000-01-01', below: 5 }]

export const smallBelow = (today: IsoDate): number => SMALL.findLast(({ from }) => from <= today)?.below ?? 5

/** What a test found, in how many of the files that it looked at; null where that was not recorded. */
export interface TestFigures<Count = ShownCount> {
  readonly found: Count | null
  readonly sample: Count | null
}

/**
 * The figures of a test as they are shown: neither of them, nor the difference between the two, gives away a count from 1 to below the limit, not even
 * beside the word for what was found (*mostly found*, in some of 10 files, is 8). `narrowedTo` shows the same by the SQL below.
 */
export const shownFigures = ({ found, sample }: TestFigures<number>, below: number): TestFigures => {
  if (found === null || sample === null) {
    const known = found ?? sample
    const shown = known !== null && isSmall(known, below) ? fewerThan(below) : known
    return found === null ? { found, sample: shown } : { found: shown, sample }
  }
  // In fewer than twice the limit, what was found and what was not would each leave one number for the other.
  const isOfFew = found > 0 && found < sample && sample < 2 * below
  const hides = isOfFew || [sample, found, sample - found].some((count) => isSmall(count, below))
  return hides ? { found: found === 0 ? 0 : SOME, sample: NOT_SHOWN } : { found, sample }
}

const isSmall = (count: number, below: number): boolean => count > 0 && count < below

const SOME = 'some'
const fewerThan = (below: number): string => `fewer than ${below}`

/** The column as it is shown. A record that stands for one review is that review, and says no more by it. */
export const shownColumn = (counts: CaseCounts, below: number): { readonly column: string; readonly sql: string } => {
  const small = (count: string, from = 1): string => `(${count}) BETWEEN ${from} AND ${below - 1}`
  if ('reviews' in counts) return { column: counts.reviews, sql: unless(small(counts.reviews, 2), fewerThan(below), counts.reviews) }
  if ('sample' in counts) return { column: counts.sample, sql: unless(`${counts.sample} > 0`, NOT_SHOWN, counts.sample) }
  const { json, within } = counts
  const [found, sample, reviews] = ['found', 'sample', 'reviewsCounted'].map((field) => `json_extract(${json}, '${within}.${field}')`) as [
    string,
    string,
    string,
  ]
  const hides = `(${small(sample)} OR ${small(found)} OR ${small(`${sample} - ${found}`)}
    OR (${found} > 0 AND ${found} < ${sample} AND ${sample} < ${2 * below}))`
  const foundShown = `CASE WHEN ${found} IS NULL THEN NULL
    WHEN ${sample} IS NULL THEN ${unless(small(found), fewerThan(below), found)}
    WHEN NOT ${hides} THEN ${found}
    WHEN ${found} = 0 THEN 0 ELSE '${SOME}' END`
  const sampleShown = `CASE WHEN ${sample} IS NULL THEN NULL
    WHEN ${found} IS NULL THEN ${unless(small(sample), fewerThan(below), sample)}
    WHEN ${hides} THEN '${NOT_SHOWN}' ELSE ${sample} END`
  const holdsFigures = ['found', 'sample', 'reviewsCounted'].map((field) => `json_type(${json}, '${within}.${field}') = 'integer'`)
  const replaced = `json_replace(${json}, '${within}.found', ${foundShown},
    '${within}.sample', ${sampleShown},
    '${within}.reviewsCounted', ${unless(small(reviews, 2), fewerThan(below), reviews)})`
  return { column: json, sql: `CASE WHEN ${holdsFigures.join(' OR ')} THEN ${replaced} ELSE ${json} END` }
}

const unless = (small: string, words: string, value: string): string => `CASE WHEN ${small} THEN '${words}' ELSE ${value} END`
