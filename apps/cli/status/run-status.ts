import { actionsWithoutRecommendation } from '@ledger/actions'
import { partnershipAnswers } from '@ledger/assurance'
import { reviewCalled } from '@ledger/history'
import { unfinishedImports } from '@ledger/imports'
import type { Basis } from '@ledger/kernel'
import type { OpenLedger } from '@ledger/server'
import type { Looker, Wanted } from '../access/looker.js'
import { whoLooks } from '../access/who-looks.js'
import { dayGiven } from '../command-line/day-given.js'
import { textOf, type Given, type Values } from '../command-line/ledger-command.js'
import { withExistingLedger } from '../command-line/open.js'
import type { ExitCode } from '../command-line/terminal.js'
import { CouldNot, WrongUse } from '../command-line/trouble.js'
import { frontSheetOf, type FrontSheet } from '../front-sheet/front-sheet.js'
import { sheetLines } from '../front-sheet/sheet-lines.js'
import { counted, wrapped } from '../front-sheet/layout.js'
import { opened, type Asked } from './question.js'
import { reviewLines } from './review-lines.js'
import { partnershipJson, type PartnershipJson, type StatusJson } from './status-json.js'

export const runStatus = async (given: Given): Promise<ExitCode> => {
  const { values, settings, terminal } = given
  const asked = { asAt: dayGiven(textOf(values, 'as-at'), '--as-at') ?? null, basis: basisGiven(values) }
  const review = textOf(values, 'review') ?? null
  return withExistingLedger(settings, async (ledger): Promise<ExitCode> => {
    const today = ledger.today()
    if (asked.asAt !== null && asked.asAt > today)
      throw new WrongUse(`--as-at ${asked.asAt} lies ahead: today is ${today}. Nothing can be known of a day that has not come.`)
    const looker = await whoLooks(ledger, given)
    const codes = partnershipsAsked(looker, textOf(values, 'partnership'))
    await recordStatus(ledger, looker, codes, asked, review)
    if (values['json']) terminal.out(JSON.stringify(await statusOf(ledger, looker, codes, asked, review), null, 2))
    else
      for (const text of [
        ...seen(looker),
        ...(await incompleteImports(looker)),
        ...(await statusInWords(ledger, looker, codes, asked, review)),
      ])
        terminal.out(text)
    return 0
  })
}

/** A front sheet of nothing would say that the papers say nothing. */
const showsNothing = ({ answers }: FrontSheet, { whatIsSeen }: Looker): boolean => whatIsSeen !== null && answers.reviews.length === 0

const recordStatus = async (
  { readModels }: OpenLedger,
  looker: Looker,
  codes: readonly string[],
  asked: Asked,
  review: string | null,
): Promise<void> => {
  const { asAt } = asked
  const wanted: Wanted[] = []
  for (const partnership of codes) {
    const question = { viewer: looker.viewer, asAt: null, today: looker.today }
    const whole = await readModels.read(partnership, null)
    const id = review === null ? undefined : whole.atOnce((db) => reviewCalled(db, question, { code: review }))
    if (review !== null && id === undefined) continue
    wanted.push({
      ...({ partnership, deed: review === null ? 'see-partnership' : 'see-review', reviewIds: id === undefined ? [] : [id] } as const),
      what: { kind: 'ledger status', id: id ?? null },
      asAt: asAt === null ? null : { date: asAt, basis: (await opened(looker, partnership, asked))?.basis ?? 'recorded' },
    })
  }
  await looker.isShown(wanted, noReview(review ?? ''))
}

const noReview = (called: string): string => `No review is called “${called}” here.`

const basisGiven = (values: Values): Basis | null => {
  const basis = textOf(values, 'basis')
  if (basis === undefined || basis === 'recorded' || basis === 'happened') return basis ?? null
  throw new WrongUse(`--basis is recorded or happened; “${basis}” is neither.`)
}

const partnershipsAsked = ({ partnerships }: Looker, asked: string | undefined): readonly string[] => {
  if (asked === undefined) return partnerships
  if (!partnerships.includes(asked))
    throw new CouldNot(`There is no partnership “${asked}” here. There is: ${partnerships.join(', ') || 'none yet'}.`)
  return [asked]
}

/** The numbers of `status --json`. With a review, only partnerships that have it, and of their reviews only this one. */
export const statusOf = async (
  ledger: OpenLedger,
  looker: Looker,
  codes: readonly string[],
  asked: Asked,
  review: string | null,
): Promise<StatusJson> => {
  const partnerships: PartnershipJson[] = []
  const positions: string[] = []
  for (const code of codes) {
    const found = await opened(looker, code, asked)
    const said = found?.db.atOnce((db) => {
      const answers = partnershipAnswers(db, found.question)
      return answers && { answers, loose: actionsWithoutRecommendation(db, found.question, {}).length }
    })
    if (!found || !said) continue
    if (said.answers.position !== null) positions.push(said.answers.position)
    const json = partnershipJson(said.answers, found.basis, said.loose)
    const reviews = json.reviews.filter((one) => review === null || same(one.code, review))
    if (review === null || reviews.length > 0) partnerships.push({ ...json, reviews })
  }
  if (review !== null && partnerships.length === 0) throw new CouldNot(noReview(review))
  const position = asked.asAt === null ? await ledger.store.head() : (positions.sort().at(-1) ?? null)
  return { asAt: asked.asAt ?? ledger.today(), position, seen: looker.whatIsSeen, partnerships }
}

const seen = ({ whatIsSeen }: Looker): readonly string[] => (whatIsSeen === null ? [] : [...wrapped(whatIsSeen), ''])

/** How many imports are incomplete, over all partnerships; nothing where none is. */
const incompleteImports = async (looker: Looker): Promise<readonly string[]> => {
  const names: string[] = []
  for (const code of looker.partnerships)
    names.push(...(await looker.read(code, null)).atOnce((db) => unfinishedImports(db)).map(({ file }) => `${file} (${code})`))
  return names.length === 0
    ? []
    : wrapped(
        `${counted(names.length, 'import')} incomplete, resume by importing the same file again: ${names.join(', ')}. Nothing of an incomplete import counts.`,
      )
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

const statusInWords = async (
  ledger: OpenLedger,
  looker: Looker,
  codes: readonly string[],
  asked: Asked,
  review: string | null,
): Promise<readonly string[]> => {
  const sheets = []
  for (const code of codes) sheets.push(await frontSheetOf(ledger, looker, code, asked))
  const found = sheets.filter((sheet) => sheet !== undefined)
  if (found.length === 0) return ['Nothing was known here on that day.']
  if (review === null)
    return found.map((sheet) => (showsNothing(sheet, looker) ? `${sheet.answers.name}: no review to show.` : sheetLines(sheet).join('\n')))
  const reviews = found.flatMap(({ answers }) => answers.reviews).filter(({ code }) => same(code, review))
  if (reviews.length === 0) throw new CouldNot(noReview(review))
  return reviews.map((one) => reviewLines(one).join('\n'))
}
