import { actionsWithoutRecommendation, type LooseAction } from '@ledger/actions'
import { movementBetween, partnershipAnswers, type Movement, type PartnershipAnswers, type RecommendationAnswered } from '@ledger/assurance'
import { allAudits, type ListedAudit } from '@ledger/audits'
import { sharedLearning, type SharedLearning } from '@ledger/dissemination'
import { unfinishedImports, type UnfinishedImport } from '@ledger/imports'
import { addDays, londonDay, type Basis, type IsoDate, type Question, type ReadDatabase } from '@ledger/kernel'
import { notesInPapers, responsesFor, type NoteInPapers, type ResponseToReview } from '@ledger/reviews'
import type { OpenLedger } from '@ledger/server'
import type { Looker } from '../access/looker.js'
import { opened, type Asked } from '../status/question.js'
import { answerTable, type AnswerTable } from './answer-table.js'

/** Everything a front sheet says, before it is laid out. */
export interface FrontSheet {
  readonly answers: PartnershipAnswers
  readonly basis: Basis
  readonly demonstration: boolean
  readonly table: AnswerTable
  readonly looseActions: readonly LooseAction[]
  readonly unfinished: readonly UnfinishedImport[]
  readonly shared: readonly SharedLearning[]
  readonly audits: readonly ListedAudit[]
  readonly papers: readonly NoteInPapers[]
  /** Responses to a review as a whole, by review. */
  readonly responses: ReadonlyMap<string, readonly ResponseToReview[]>
  /** Of the log; for a past date, the last that was read. */
  readonly position: string | null
  /** The day on which something was last imported. */
  readonly importedOn: IsoDate | null
  readonly since: Since | null
}

/** What was so a quarter ago, and what has moved. */
export interface Since {
  readonly day: IsoDate
  readonly before: PartnershipAnswers
  readonly movement: Movement
}

const QUARTER = 91

export const frontSheetOf = async (ledger: OpenLedger, looker: Looker, code: string, asked: Asked): Promise<FrontSheet | undefined> => {
  const now = await opened(looker, code, asked)
  const said = now?.db.atOnce((db) => saidIn(db, now.question))
  if (!now || !said) return undefined
  const since =
    said.answers.counts.of > 0
      ? await sinceAQuarter(looker, said.answers, { asAt: addDays(said.answers.today, -QUARTER), basis: now.basis })
      : null
  const position = asked.asAt === null ? await ledger.store.head() : said.answers.position
  const { demonstration } = ledger.founded
  return { ...said, since, basis: now.basis, demonstration, position, importedOn: await importedOn(ledger, code) }
}

const importedOn = async ({ store }: OpenLedger, partnership: string): Promise<IsoDate | null> => {
  const completed = { direction: 'backwards', limit: 1, filter: { partnership, types: ['ImportCompleted'] } } as const
  for await (const { recordedAt } of store.readAll(completed)) return londonDay(recordedAt)
  return null
}

const saidIn = (
  db: ReadDatabase,
  question: Question,
): Omit<FrontSheet, 'since' | 'basis' | 'demonstration' | 'importedOn' | 'position'> | undefined => {
  const answers = partnershipAnswers(db, question)
  return (
    answers && {
      answers,
      table: answerTable(answers),
      looseActions: actionsWithoutRecommendation(db, question, {}),
      unfinished: unfinishedImports(db),
      shared: sharedLearning(db, question, {}),
      audits: allAudits(db, question, {}),
      papers: notesInPapers(db, question, {}),
      responses: new Map(answers.reviews.map(({ reviewId }) => [reviewId, responsesFor(db, reviewId)])),
    }
  )
}

const sinceAQuarter = async (
  looker: Looker,
  answers: PartnershipAnswers,
  asked: Asked & { readonly asAt: IsoDate },
): Promise<Since | null> => {
  const then = await opened(looker, answers.code, asked)
  const before = then?.db.atOnce((db) => partnershipAnswers(db, then.question))
  if (!before) return null
  return { day: asked.asAt, before, movement: movementBetween(before, answers) }
}

export const all = ({ reviews }: PartnershipAnswers): readonly RecommendationAnswered[] =>
  reviews.flatMap(({ recommendations }) => recommendations)
