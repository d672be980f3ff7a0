import { Command, everyOneIsKnown, itIsACount, refuse, type Slice } from '@ledger/kernel'
import type { AttendanceReported, DisseminationEvent } from '../../events/index.js'
import { dissemination, type Dissemination } from '../dissemination.js'

/** An agency says how many of its people came. */
export class ReportAttendance extends Command<ReportAttendanceData> {}

export type ReportAttendanceData = AttendanceReported['data']

export interface ReportAttendanceFacts {
  readonly unknownAgencies: readonly string[]
}

export const reportAttendance: Slice<ReportAttendanceData, Dissemination, DisseminationEvent, ReportAttendanceFacts> = {
  name: 'report-attendance',
  category: 'sharing',
  id: ({ disseminationId }) => disseminationId,
  evolution: dissemination,
  decide: (command, state, { unknownAgencies }) => {
    if (state.status === 'not shared') return refuse('nothing-shared-yet')
    if (state.attended[command.agencyId] === command.attended) return []
    return (
      itIsACount(command.attended, 'attended-not-in-whole-people') ??
      everyOneIsKnown('agency', unknownAgencies) ?? [{ type: 'AttendanceReported', data: command }]
    )
  },
}
