import { attendanceReported, type AttendanceReported } from './attendance-reported.js'
import { learningShared, type LearningShared } from './learning-shared.js'

export type { AttendanceReported } from './attendance-reported.js'
export type { LearningShared } from './learning-shared.js'

/** Every event of this capability. */
export type DisseminationEvent = LearningShared | AttendanceReported

export const disseminationEvents = [learningShared, attendanceReported] as const
