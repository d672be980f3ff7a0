import { readFileSync } from 'node:fs'
import { readFile, type ReviewsFile } from '@ledger/imports'
import { stockportFile } from './stockport-file.js'

const bytes = readFileSync(stockportFile)
const file = JSON.parse(bytes.toString('utf8')) as ReviewsFile

interface Sourced {
  readonly where: string
  readonly documents: readonly string[]
}

/** Everything in the file that has words of its own, with the documents it cites. */
const facts = (value: unknown, where = '$'): readonly Sourced[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => facts(item, `${where}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  const own = 'text' in value || 'title' in value || 'milestone' in value || 'word' in value
  const sources = 'sources' in value && Array.isArray(value.sources) ? (value.sources as { readonly document: string }[]) : []
  const inside = Object.entries(value).flatMap(([field, one]) => (field === 'sources' ? [] : facts(one, `${where}.${field}`)))
  return own ? [{ where, documents: sources.map(({ document }) => document) }, ...inside] : inside
}

it('is a file of our own format, and nothing in it is refused', () => {
  const read = readFile(bytes)
  expect(read.kind === 'not read' ? read.problems : []).toEqual([])
})

it('cites a document for every fact, and none that it does not list', () => {
  const listed = (file.documents ?? []).map(({ document }) => document)
  const cited = facts({ ...file, documents: [] })
  expect(cited.filter(({ documents }) => documents.length === 0).map(({ where }) => where)).toEqual([])
  expect([...new Set(cited.flatMap(({ documents }) => documents))].sort()).toEqual([...listed].sort())
})

it('has the reviews of 2013 to 2019, unnamed ones as one record with a count', () => {
  expect(file.reviews.reduce((sum, { reviewsCounted = 1 }) => sum + reviewsCounted, 0)).toBe(12)
  const points = file.reviews.flatMap(({ learningPoints = [] }) => learningPoints)
  expect(points.filter(({ number }) => number !== null)).toHaveLength(12)
  expect(points.filter(({ number }) => number === null)).toHaveLength(1)
  expect(points.filter(({ answered }) => answered !== undefined)).toEqual([])
  expect(file.reviews.flatMap(({ recommendations = [] }) => recommendations)).toEqual([])
})

it('ties no safe sleep work to a review', () => {
  const safeSleep = (file.shared ?? []).filter(({ title }) => /safe sleep/i.test(title))
  expect(safeSleep).toHaveLength(2)
  expect(safeSleep.flatMap(({ reviews = [] }) => reviews)).toEqual([])
})

it('has five sessions and 190 staff, and no figure by agency', () => {
  const [briefings] = (file.shared ?? []).filter(({ sessions }) => sessions === 5)
  expect(briefings).toMatchObject({ attended: 190, reviews: ['STK-SCR-3-SAR', 'STK-SAR-2019'] })
  expect(briefings?.attendance).toBeUndefined()
})
