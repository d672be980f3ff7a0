import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { DisseminationEvent } from '../../events/index.js'
import { reportAttendance } from './report-attendance.js'

const today = on('2025-06-04')
const known = { unknownAgencies: [] }
const shared = told<DisseminationEvent>({
  type: 'LearningShared',
  data: {
    disseminationId: 'briefing',
    form: 'briefing',
    title: words('What we learned from Amber'),
    reviewIds: [],
    learningPointIds: [],
    sessions: null,
    attended: null,
    audience: null,
    planned: false,
    sources: [],
  },
})
const came = (attended: number) => ({ disseminationId: 'briefing', agencyId: 'hospital', attended })

describe('report attendance', () => {
  it.each([0, 12])('takes that %s came', (attended) => {
    given(reportAttendance, shared)
      .when(came(attended), known, today)
      .then({ type: 'AttendanceReported', data: came(attended) })
  })

  it('does nothing with the figure it has, and takes another', () => {
    const reported = told<DisseminationEvent>({ type: 'AttendanceReported', data: came(12) })
    given(reportAttendance, shared, reported).when(came(12), known, today).thenNothing()
    given(reportAttendance, shared, reported)
      .when(came(13), known, today)
      .then({ type: 'AttendanceReported', data: came(13) })
  })

  it.each([-1, 1.5])('is refused for %s people', (attended) => {
    given(reportAttendance, shared).when(came(attended), known, today).thenRefused('attended-not-in-whole-people')
  })

  it('is refused for an agency that nobody knows', () => {
    given(reportAttendance, shared)
      .when(came(12), { unknownAgencies: ['hospital'] }, today)
      .thenRefused('agency-unknown')
  })

  it('is refused before anything was shared', () => {
    given(reportAttendance).when(came(12), known, today).thenRefused('nothing-shared-yet')
  })
})
