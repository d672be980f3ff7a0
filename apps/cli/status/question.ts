import type { AsAt, Basis, IsoDate, Question } from '@ledger/kernel'
import { detailsOfPartnership, type PartnershipDetails } from '@ledger/partnership'
import type { OpenDatabase } from '@ledger/projections'
import type { Looker } from '../access/looker.js'

/** What is asked: of which day, and on which basis; each partnership's own basis where none is named. */
export interface Asked {
  readonly asAt: IsoDate | null
  readonly basis: Basis | null
}

/** One partnership's tables, opened for a question. */
export interface Opened {
  readonly db: OpenDatabase
  readonly question: Question
  readonly basis: Basis
  readonly details: PartnershipDetails
}

/** Opens a partnership for whoever looks, as at the day asked, or as it is today. */
export const opened = async (looker: Looker, code: string, { asAt, basis }: Asked): Promise<Opened | undefined> => {
  const { viewer, today } = looker
  const now = await looker.read(code, null)
  const details = now.atOnce((db) => detailsOfPartnership(db, { viewer, asAt: null, today }, {}))
  if (!details) return undefined
  const chosen = basis ?? details.defaultBasis
  const at: AsAt | null = asAt === null ? null : { date: asAt, basis: chosen }
  return {
    db: at === null ? now : await looker.read(code, at),
    question: { viewer, asAt: at, today: asAt ?? today },
    basis: chosen,
    details,
  }
}
