import { words } from '@ledger/kernel'
import { HoldAudit, PromiseAudit } from '@ledger/audits/contract'
import { NotePapers } from '@ledger/reviews/contract'
import type { FileAudits, FilePaperNote } from '../../read-file/reviews-file/reviews-file.js'
import { wish } from '../telling.js'
import { asRecorded, made } from './as-recorded.js'
import { dateOf } from './papers.js'
import { entry, wordsIf, type Entry, type Telling } from './reviews-source.js'

export const auditEntries = (telling: Telling): readonly Entry[] => {
  const { held = [], outstanding = [] }: FileAudits = telling.file.audits ?? {}
  return [
    ...held.map((audit, index) => {
      const path = `$.audits.held[${index}]`
      const data = {
        title: words(audit.title),
        method: wordsIf(audit.method),
        outcome: wordsIf(audit.outcome),
        sample: audit.sample ?? null,
        sources: audit.sources ?? [],
      }
      const make = wish(HoldAudit, data, { knownTo: telling.papers.knownTo(audit.sources), on: dateOf(audit.on) })
      return entry(['audit held', index], path, audit.title, [
        made('audit', telling.making('audit held', String(index)), make, () => asRecorded(path, audit)),
      ])
    }),
    ...outstanding.map((audit, index) => {
      const path = `$.audits.outstanding[${index}]`
      const data = { title: words(audit.title), askIds: [], due: dateOf(audit.due), sources: audit.sources ?? [] }
      const make = wish(PromiseAudit, data, { knownTo: telling.papers.knownTo(audit.sources) })
      return entry(['audit outstanding', index], path, audit.title, [
        made('audit', telling.making('audit outstanding', String(index)), make, () => asRecorded(path, audit)),
      ])
    }),
  ]
}

export const paperNoteEntries = (telling: Telling): readonly Entry[] =>
  (telling.file.papersNotes ?? []).map((note: FilePaperNote, index) => {
    const path = `$.papersNotes[${index}]`
    const data = { about: note.about, note: words(note.text), sources: note.sources ?? [] }
    const make = wish(NotePapers, data, { knownTo: telling.papers.knownTo(note.sources) })
    return entry(['papers', index], path, note.text, [
      made('note on papers', telling.making('papers', String(index)), make, () => asRecorded(path, note)),
    ])
  })
