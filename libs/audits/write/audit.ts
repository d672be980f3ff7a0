import { never, type Evolution, type Told } from '@ledger/kernel'
import { auditEvents, type AuditEvent } from '../events/index.js'

/** An audit as its own stream tells it. One that was promised is held later under the same id. */
export type Audit = { readonly status: 'not recorded' } | RecordedAudit

export interface RecordedAudit {
  readonly status: 'promised' | 'held'
  /** Asks it tested in practice. */
  readonly askIds: readonly string[]
  readonly testerIds: readonly string[]
  readonly moderated: boolean
}

const evolve = (state: Audit, event: Told<AuditEvent>): Audit => {
  const before: RecordedAudit = state.status === 'not recorded' ? nothingYet : state
  switch (event.type) {
    case 'AuditPromised':
      return { ...before, status: 'promised' }
    case 'AuditHeld':
      return { ...before, status: 'held' }
    case 'PracticeTested':
      return {
        status: 'held',
        askIds: [...before.askIds, ...event.data.tests.map(({ askId }) => askId)],
        testerIds: [...new Set([...before.testerIds, ...event.data.testerIds])],
        moderated: before.moderated || event.data.moderated,
      }
    case 'AuditModerated':
      return { ...before, moderated: true }
    default:
      return never(event)
  }
}

const nothingYet: RecordedAudit = { status: 'promised', askIds: [], testerIds: [], moderated: false }

export const audit: Evolution<Audit, AuditEvent> = { initialState: { status: 'not recorded' }, evolve, types: auditEvents }
