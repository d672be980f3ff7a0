import type { Envelope } from '@ledger/kernel'
import { jsonEvent, type JSONEventData } from '@eventstore/db-client'
import type { Written } from '../append.js'
import { leafOf } from '../leaf.js'
import { parseStreamName } from '../stream-name.js'
import { positionOf } from './place.js'
import type { Recorded } from './wire.js'

/** How our events lie on the server: data as they are, everything else in the metadata. */
const FORMAT = 1

/** Keys of the vault lie on the same server. They are no events. */
export const KEY_CATEGORY = '~key'

/** An event of ours, as it was written: its writer's clock may have been behind. */
export type Kept = Envelope & { readonly leaf: string }

export interface Stamp {
  readonly stream: string
  readonly revision: number
  readonly recordedAt: string
  readonly saltKey: Uint8Array
}

export const toServer = ({ event, occurredOn, data, meta }: Written, { stream, revision, recordedAt, saltKey }: Stamp): JSONEventData =>
  jsonEvent({
    id: event.id,
    type: event.type,
    data: JSON.parse(data) as Record<string, unknown>,
    metadata: Buffer.from(
      `{"format":${FORMAT},"leaf":"${leafOf({ ...event, stream, revision }, saltKey).toString('hex')}","meta":${meta},` +
        `"occurredOn":${occurredOn ?? 'null'},"recordedAt":"${recordedAt}","version":${event.version}}`,
    ),
  }) as JSONEventData

interface Metadata extends Pick<Envelope, 'version' | 'recordedAt' | 'occurredOn' | 'meta'> {
  readonly format: number
  readonly leaf: string
}

/** The event, where it is one of ours: on a server that others use too, not everything is. */
export const fromServer = (prefix: string, recorded: Recorded): Kept | undefined => {
  const stream = ours(prefix, recorded.stream)
  const metadata = stream && metadataOf(recorded)
  if (!metadata) return undefined
  const { version, recordedAt, occurredOn, meta, leaf } = metadata
  const { id, type, revision, place } = recorded
  const data = JSON.parse(Buffer.from(recorded.data).toString('utf8')) as object
  return { id, type, version, stream, revision, position: positionOf(place), recordedAt, occurredOn, data, meta, leaf }
}

const ours = (prefix: string, name: string): string | undefined => {
  if (!name.startsWith(prefix)) return undefined
  const stream = name.slice(prefix.length)
  try {
    return parseStreamName(stream).category === KEY_CATEGORY ? undefined : stream
  } catch {
    return undefined
  }
}

const metadataOf = ({ stream, revision, metadata }: Recorded): Metadata | undefined => {
  let found: Partial<Metadata> | undefined
  try {
    found = JSON.parse(Buffer.from(metadata).toString('utf8')) as Partial<Metadata>
  } catch {
    return undefined
  }
  const { format, leaf, meta } = found
  if (typeof format !== 'number' || typeof leaf !== 'string' || typeof meta !== 'object') return undefined
  if (format > FORMAT) {
    throw new Error(
      `revision ${revision} of ${stream} was written by a newer Lessons Ledger (format ${format}; this one knows ${FORMAT}). Use the newer one.`,
    )
  }
  return found as Metadata
}
