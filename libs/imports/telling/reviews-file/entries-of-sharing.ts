import { words } from '@ledger/kernel'
import { ReportAttendance, ShareLearning } from '@ledger/dissemination/contract'
import type { FileShared } from '../../read-file/reviews-file/reviews-file.js'
import { wish, type Aspect } from '../telling.js'
import { asRecorded, made } from './as-recorded.js'
import { dateOf } from './papers.js'
import { entry, wordsIf, type Entry, type Telling } from './reviews-source.js'

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
