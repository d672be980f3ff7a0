import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { partnershipAnswers, type PartnershipAnswers } from '@ledger/assurance'
import { importFile, type Accounted, type ImportLedger, type ImportOptions, type ImportReport } from '@ledger/imports'
import type { Command } from '@ledger/kernel'
import { openLedger, type OpenLedger } from '../../apps/server/index.js'

export const today = '2026-11-22'
export const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today }

/** The same in every ledger here, so that two of them can be compared. */
export const digestKey = Buffer.alloc(32, 7)

export interface LedgerHere extends OpenLedger {
  readonly importing: (text: string | Uint8Array, more?: Partial<ImportOptions>) => Promise<ImportReport>
  readonly accounted: (text: string | Uint8Array, more?: Partial<ImportOptions>) => Promise<Accounted>
  readonly answers: (partnership: string) => Promise<PartnershipAnswers>
  readonly gone: () => Promise<void>
}

/** A ledger in a folder of its own, on disk as anybody's is. */
export const ledgerHere = async (): Promise<LedgerHere> => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-import-'))
  const opened = await openLedger({ folder })
  const importing = (text: string | Uint8Array, more: Partial<ImportOptions> = {}) =>
    importFile(opened as ImportLedger, {
      file: 'plan.csv',
      bytes: typeof text === 'string' ? Buffer.from(text) : text,
      today,
      digestKey,
      ...more,
    })
  return {
    ...opened,
    importing,
    accounted: async (text, more) => {
      const report = await importing(text, more)
      if (report.outcome === 'not read' || report.outcome === 'incomplete') throw new Error(JSON.stringify(report))
      return report
    },
    answers: async (partnership) => {
      const db = await opened.readModels.read(partnership, null)
      const answers = db.atOnce((rows) => partnershipAnswers(rows, question))
      if (!answers) throw new Error(`no partnership ${partnership}`)
      return answers
    },
    gone: async () => {
      await opened.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export const put = (ledger: LedgerHere, command: Command<object>) => ledger.commands.execute(command)

export const realFile = (): Buffer => readFileSync(join(__dirname, '../examples/imports/recommendations.csv'))
