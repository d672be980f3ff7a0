import { words } from '@ledger/kernel'
import { HoldAudit, PromiseAudit } from '@ledger/audits/contract'
import { ReportAttendance, ShareLearning } from '@ledger/dissemination/contract'
import { EstablishBody } from '@ledger/partnership/contract'
import { NotePapers } from '@ledger/reviews/contract'
import { idFrom } from '@ledger/kernel'
import { sameName } from '../../cells/same-name.js'
import type { FileAgency, FileAudits, FilePaperNote, FileShared } from '../../read-file/reviews-file/reviews-file.js'
import { onlyOnce, wish, type Aspect, type Row, type Thing, type Wish } from '../telling.js'
import { agencyThing, makingOf } from '../things.js'
import { dateOf } from './papers.js'
import { entry, wordsIf, type Telling } from './reviews-source.js'

export type Entry = Omit<Row, 'line'>

/** Agencies, each after the one that employs its people. */
export const agencyEntries = (telling: Telling): readonly Entry[] => {
  const agencies = telling.file.partnership.agencies ?? []
  return employersFirst(agencies).map((agency) => {
    const { code, name, kind = 'agency', inside = true, employer } = agency
    const data = { name, kind, inside, employerId: employer === undefined ? null : telling.agencyId(employer), from: null }
    const known = telling.ledger.idOf('agency', name) !== undefined
    const thing = agencyThing(telling.agencyId(code), data, known ? null : makingOf('agency', telling.partnership, sameName(name)))
    const path = `$.partnership.agencies[${agencies.indexOf(agency)}]`
    const aspects = [onlyOnce('employer', `${path}.employer`, employer ?? ''), onlyOnce('kind', `${path}.kind`, `${kind} ${inside}`)]
    return entry(['agency', code], path, name, [{ ...thing, aspects }])
  })
}

const employersFirst = (agencies: readonly FileAgency[]): readonly FileAgency[] => {
  const depth = ({ employer }: FileAgency, seen: readonly string[] = []): number => {
    const above = agencies.find(({ code }) => code === employer && !seen.includes(code))
    return above ? 1 + depth(above, [...seen, above.code]) : 0
  }
  return [...agencies].sort((one, other) => depth(one) - depth(other))
}

export const bodyEntries = (telling: Telling): readonly Entry[] =>
  (telling.file.partnership.bodies ?? []).map(({ code, name, role }, index) => {
    const commandId = makingOf('body', telling.partnership, sameName(name))
    const known = telling.ledger.idOf('body', name) !== undefined
    const make = known ? null : { commandId, wish: wish(EstablishBody, { name, role, from: null }, { knownTo: null }) }
    const path = `$.partnership.bodies[${index}]`
    const thing: Thing = {
      label: 'body',
      id: telling.bodyId(code),
      kind: 'body',
      name,
      make,
      aspects: [onlyOnce('role', `${path}.role`, role)],
    }
    return entry(['body', code], path, name, [thing])
  })

const made = (kind: string, commandId: string, make: Wish, aspects: (id: string) => readonly Aspect[]): Thing => ({
  label: kind,
  id: idFrom(commandId),
  kind,
  make: { commandId, wish: make },
  aspects: aspects(idFrom(commandId)),
})

/** Everything about it, none of which can be said anew. */
const asRecorded = (path: string, said: object): readonly Aspect[] => [onlyOnce('entry', path, JSON.stringify(said))]

export const sharedEntries = (telling: Telling): readonly Entry[] =>
  (telling.file.shared ?? []).map((shared, index) => {
    const path = `$.shared[${index}]`
    const { attendance = [], ...session } = shared
    const data = {
      form: shared.form,
      title: words(shared.title),
      reviewIds: (shared.reviews ?? []).map(telling.reviewId),
      learningPointIds: [],
      sessions: shared.sessions ?? null,
      attended: shared.attended ?? null,
      audience: wordsIf(shared.audience),
      planned: shared.planned ?? false,
      sources: shared.sources ?? [],
    }
    const knownTo = telling.papers.knownTo(shared.sources)
    const on = shared.planned ? null : dateOf(shared.on)
    const thing = made('sharing', telling.making('shared', String(index)), wish(ShareLearning, data, { knownTo, on }), (id) => [
      ...asRecorded(path, session),
      ...attendance.map((one, place) => attendanceAspect(one, id, `${path}.attendance[${place}]`, telling, shared)),
    ])
    return entry(['shared', index], path, shared.title, [thing])
  })

const attendanceAspect = (
  { agency, attended }: NonNullable<FileShared['attendance']>[number],
  disseminationId: string,
  cell: string,
  telling: Telling,
  { sources, on }: FileShared,
): Aspect => ({
  name: `attendance of ${agency}`,
  cell,
  value: String(attended),
  withMake: false,
  say: () => [
    wish(
      ReportAttendance,
      { disseminationId, agencyId: telling.agencyId(agency), attended },
      { knownTo: telling.papers.knownTo(sources), on: dateOf(on) },
    ),
  ],
})

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
