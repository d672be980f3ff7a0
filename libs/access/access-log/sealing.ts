import { WrongExpectedRevision, type EventStore } from '@ledger/event-store'
import { unknown, uuidFrom, type IsoDate } from '@ledger/kernel'
import { accessLogSealed, type AccessLogSealed } from '../events/index.js'
import type { AccessLog, AccessLogHead } from './access-log.js'
import type { AccessLogSeal } from './verified.js'

/** What was found and done when an access log was to be sealed. */
export interface Sealing {
  /** The last seal that the log holds of it; null where there is none yet. */
  readonly last: AccessLogSeal | null
  /** Why the access log is not what the log says of it; null where it is. */
  readonly mismatch: string | null
}

const streamOf = (nodeId: string): string => `~access-log-${nodeId}`

/** Records in the log where an access log ends, unless that was done on this day or nothing was recorded since. Compares the last seal before. */
export const sealAccessLog = async (store: EventStore, accessLog: AccessLog, day: IsoDate): Promise<Sealing> => {
  const [nodeId, head] = [accessLog.nodeId(), accessLog.head()]
  if (nodeId === null || head === null) return { last: null, mismatch: null }
  const { last, revision } = await lastSeal(store, nodeId)
  const mismatch = last && accessLog.hashAt(last.seq) !== last.hash ? says(last, head) : null
  if (last && (last.day >= day || last.seq === head.seq)) return { last, mismatch }
  const seal: AccessLogSeal = { nodeId, seq: head.seq, hash: head.hash, day }
  try {
    await store.append(streamOf(nodeId), revision ?? 'no stream', [sealed(seal)])
    return { last: seal, mismatch }
  } catch (error) {
    // Another process of this node was first.
    if (error instanceof WrongExpectedRevision) return { ...(await lastSeal(store, nodeId)), mismatch }
    throw error
  }
}

/**
 * What the log says of an access log that is not so; null where all of it is. Every seal is compared, the last and those before. `isAlone` where the
 * ledger has no other access log, so that one which the log names and which is not here was taken away or exchanged.
 */
export const misfitOf = async (store: EventStore, accessLog: AccessLog, isAlone: boolean): Promise<string | null> => {
  const [nodeId, head] = [accessLog.nodeId(), accessLog.head()]
  const seals = isAlone ? await sealsIn(store) : nodeId === null ? [] : await sealsOf(store, nodeId)
  const broken = seals.find((seal) => seal.nodeId === nodeId && accessLog.hashAt(seal.seq) !== seal.hash)
  if (broken) return says(broken, head)
  const other = seals.findLast((seal) => seal.nodeId !== nodeId)
  return other ? `the log names ${other.seq} records of an access log that is not here, on ${other.day}` : null
}

/** Every seal in a log, of whichever access log. */
export const sealsIn = async (store: EventStore): Promise<readonly AccessLogSeal[]> => {
  const seals: AccessLogSeal[] = []
  for await (const { data } of store.readAll({ filter: { types: [accessLogSealed.type] } })) seals.push(data as AccessLogSealed['data'])
  return seals
}

const sealsOf = async (store: EventStore, nodeId: string): Promise<readonly AccessLogSeal[]> => {
  const seals: AccessLogSeal[] = []
  for await (const { data } of store.readStream(streamOf(nodeId))) seals.push(data as AccessLogSealed['data'])
  return seals
}

const lastSeal = async (
  store: EventStore,
  nodeId: string,
): Promise<{ readonly last: AccessLogSeal | null; readonly revision: number | null }> => {
  for await (const { data, revision } of store.readStream(streamOf(nodeId), { direction: 'backwards', limit: 1 }))
    return { last: data as AccessLogSealed['data'], revision }
  return { last: null, revision: null }
}

const says = ({ seq, day }: AccessLogSeal, head: AccessLogHead | null): string =>
  (head?.seq ?? 0) < seq
    ? `it holds ${head?.seq ?? 0} records, and the log names ${seq} on ${day}`
    : `its record ${seq} is not the one that the log names on ${day}`

const sealed = (data: AccessLogSeal) => {
  const id = uuidFrom('access-log-sealed', data.nodeId, data.day)
  return {
    ...{ id, type: accessLogSealed.type, version: accessLogSealed.version, occurredOn: null, data },
    meta: {
      actor: { said: unknown, decided: unknown, recorded: unknown },
      command: { id, hash: data.hash, correlationId: id, causationId: null },
      source: { via: 'automation' as const, knownTo: null },
    },
  }
}
