import type { Envelope } from '@ledger/kernel'
import { positionOf } from '../position.js'

export interface EventRow {
  readonly position: number
  readonly id: string
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly version: number
  readonly recorded_at: string
  readonly occurred_on: string | null
  readonly data: string
  readonly meta: string
}

export const COLUMNS = 'position, id, stream, revision, type, version, recorded_at, occurred_on, data, meta'

export const envelopeOf = ({ position, recorded_at, occurred_on, data, meta, ...rest }: EventRow): Envelope => ({
  ...rest,
  position: positionOf(position),
  recordedAt: recorded_at,
  occurredOn: occurred_on === null ? null : (JSON.parse(occurred_on) as Envelope['occurredOn']),
  data: JSON.parse(data) as object,
  meta: JSON.parse(meta) as Envelope['meta'],
})
