import shared from '@eventstore/db-client/generated/shared_pb.js'
import pb, { type ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import type { Line } from './line.js'
import type { Patience } from './patience.js'
import type { Place } from './place.js'

/** An event as the server has it; whose it is, is not yet known. */
export interface Recorded {
  readonly id: string
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly place: Place
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

/** A stretch that was read, and whether there may be more. */
export interface Stretch {
  readonly found: readonly Recorded[]
  readonly more: boolean
}

/** What the server is asked to leave out; it knows one kind of condition at a time. */
export type ServerFilter = { readonly stream: string } | { readonly type: string }

export interface PageAsked {
  readonly direction: 'forwards' | 'backwards'
  readonly count: number
}

/** Reads of the whole log: forwards what is at a place and after it, backwards what is before it. From one of the ends without a place. */
export const readAllPage = (
  line: Line,
  { place, filter, ...how }: PageAsked & { readonly place: Place | null; readonly filter: ServerFilter },
  patience: Patience,
): Promise<Stretch> => {
  const all = new pb.ReadReq.Options.AllOptions()
  if (place) {
    const position = new pb.ReadReq.Options.Position()
    position.setCommitPosition(String(place.commit))
    position.setPreparePosition(String(place.prepare))
    all.setPosition(position)
  } else if (how.direction === 'forwards') all.setStart(new shared.Empty())
  else all.setEnd(new shared.Empty())
  const options = optionsOf(how)
  options.setAll(all)
  options.setFilter(filterOf(filter))
  return answered(line, options, how.count, patience)
}

/** Reads a stream from a revision, or from one of its ends; nothing where there is no such stream. */
export const readStreamPage = (
  line: Line,
  stream: string,
  { from, ...how }: PageAsked & { readonly from: number | null },
  patience: Patience,
): Promise<Stretch> => {
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(Buffer.from(stream).toString('base64'))
  const asked = new pb.ReadReq.Options.StreamOptions()
  asked.setStreamIdentifier(identifier)
  if (from !== null) asked.setRevision(String(from))
  else if (how.direction === 'forwards') asked.setStart(new shared.Empty())
  else asked.setEnd(new shared.Empty())
  const options = optionsOf(how)
  options.setStream(asked)
  options.setNoFilter(new shared.Empty())
  return answered(line, options, how.count, patience)
}

const optionsOf = ({ direction, count }: PageAsked): ReadReq.Options => {
  const options = new pb.ReadReq.Options()
  const uuids = new pb.ReadReq.Options.UUIDOption()
  uuids.setString(new shared.Empty())
  options.setUuidOption(uuids)
  options.setResolveLinks(false)
  options.setCount(String(count))
  options.setReadDirection(direction === 'forwards' ? 0 : 1)
  return options
}

const filterOf = (filter: ServerFilter): ReadReq.Options.FilterOptions => {
  const expression = new pb.ReadReq.Options.FilterOptions.Expression()
  const options = new pb.ReadReq.Options.FilterOptions()
  if ('stream' in filter) {
    expression.setRegex(filter.stream)
    options.setStreamIdentifier(expression)
  } else {
    expression.setRegex(filter.type)
    options.setEventType(expression)
  }
  options.setCount(new shared.Empty())
  options.setCheckpointintervalmultiplier(1)
  return options
}

/** How much is read at once, whatever was asked for: an event may have a megabyte. */
const BYTES = 8 * 1024 * 1024
/** A long stretch takes its time; what is not borne is silence. In milliseconds. */
const LONGEST = 60_000
/** The code of gRPC for it. */
const CANCELLED = 1

const answered = async (line: Line, options: ReadReq.Options, count: number, patience: Patience): Promise<Stretch> => {
  const request = new pb.ReadReq()
  request.setOptions(options)
  let failed: Error | undefined
  let whole = false
  const call = await line.call((streams, metadata, how) => {
    const started = streams.read(request, metadata, how)
    // The loop alone would take a call for finished that was broken off.
    started.on('error', (error: Error) => (failed = error))
    started.on('status', ({ code }) => (whole = code === 0))
    return started
  }, LONGEST)
  const found: Recorded[] = []
  let bytes = 0
  for await (const response of call) {
    patience.renew()
    const event = (response as ReadResp).getEvent()?.getEvent()
    if (!event) continue
    const recorded = recordedOf(event)
    found.push(recorded)
    bytes += recorded.data.length + recorded.metadata.length
    if (bytes < BYTES) continue
    call.cancel()
    return { found, more: true }
  }
  if (failed || !whole) throw failed ?? Object.assign(new Error('the reading was broken off'), { code: CANCELLED })
  return { found, more: found.length === count }
}

const recordedOf = (event: ReadResp.ReadEvent.RecordedEvent): Recorded => ({
  id: event.getId()?.getString() ?? '',
  stream: Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
  revision: Number(event.getStreamRevision()),
  type: event.getMetadataMap().get('type') ?? '',
  place: { commit: BigInt(event.getCommitPosition()), prepare: BigInt(event.getPreparePosition()) },
  data: event.getData_asU8(),
  metadata: event.getCustomMetadata_asU8(),
})
