import { eventType, type DomainEvent } from '@ledger/kernel'

/** How many people of an agency came. */
export type AttendanceReported = DomainEvent<
  'AttendanceReported',
  {
    readonly disseminationId: string
    readonly agencyId: string
    readonly attended: number
  }
>

export const attendanceReported = eventType<AttendanceReported>('AttendanceReported')
