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
): Promise<readonly Recorded[]> => {
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
  return answered(line, options, patience)
}

/** Reads a stream from a revision, or from one of its ends; nothing where there is no such stream. */
export const readStreamPage = (
  line: Line,
  stream: string,
  { from, ...how }: PageAsked & { readonly from: number | null },
  patience: Patience,
): Promise<readonly Recorded[]> => {
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
  return answered(line, options, patience)
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

const answered = async (line: Line, options: ReadReq.Options, patience: Patience): Promise<readonly Recorded[]> => {
  const request = new pb.ReadReq()
  request.setOptions(options)
  const call = await line.reading<ReadResp>((streams, metadata, how) => streams.read(request, metadata, how), patience.left())
  // The client reports an error once more after the loop has ended.
  call.on('error', () => undefined)
  const page: Recorded[] = []
  for await (const response of call) {
    const event = (response as ReadResp).getEvent()?.getEvent()
    if (event) page.push(recordedOf(event))
  }
  return page
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
