import { auditHeld, type AuditHeld } from './audit-held.js'
import { auditModerated, type AuditModerated } from './audit-moderated.js'
import { auditPromised, type AuditPromised } from './audit-promised.js'
import { practiceTested, type PracticeTested } from './practice-tested.js'

export type * from './ask-test.js'
export type { AuditHeld } from './audit-held.js'
export type { AuditModerated } from './audit-moderated.js'
export type { AuditPromised } from './audit-promised.js'
export type { PracticeTested } from './practice-tested.js'

/** Every event of this capability. */
export type AuditEvent = AuditPromised | AuditHeld | PracticeTested | AuditModerated

export const auditEvents = [auditPromised, auditHeld, practiceTested, auditModerated] as const
