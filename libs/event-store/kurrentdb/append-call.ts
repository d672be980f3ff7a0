import type { JSONEventData } from '@eventstore/db-client'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import pb, { type AppendResp } from '@eventstore/db-client/generated/streams_pb.js'
import type { ExpectedRevision } from '../store.js'
import type { Line } from './line.js'

export interface AppendAsked {
  /** Its name on the server. */
  readonly stream: string
  readonly expected: ExpectedRevision
  readonly events: readonly JSONEventData[]
  /** Milliseconds. */
  readonly left: number
}

/** Whether the server took the append; if not, the stream is elsewhere. */
export type AppendCall = (line: Line, asked: AppendAsked) => Promise<boolean>

/**
 * A call of its own for each append. The client's own lets an error of its connection go by unhandled, which ends the process.
 */
export const byAppend: AppendCall = (line, { stream, expected, events, left }) =>
  new Promise((resolve, reject) => {
    const answered = (error: Error | null, response?: AppendResp): void => {
      if (error) reject(error)
      else resolve(response?.hasSuccess() ?? false)
    }
    line
      .call((streams, metadata, options) => streams.append(metadata, options, answered), left)
      .then((call) => {
        call.on('error', () => undefined)
        call.write(headerOf(stream, expected))
        for (const event of events) call.write(proposed(event))
        call.end()
      })
      .catch(reject)
  })

/**
 * All appends of a connection in one call, as the client does where it is given no user. It keeps one list of waiting appends for all its connections, and
 * clears it when any of them breaks.
 */
export const byBatchAppend: AppendCall = async (line, { stream, expected, events, left }) => {
  const expectedRevision = expected === 'no stream' ? 'no_stream' : BigInt(expected)
  await line.client.appendToStream(stream, [...events], { expectedRevision, deadline: left })
  return true
}

const headerOf = (stream: string, expected: ExpectedRevision) => {
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(Buffer.from(stream).toString('base64'))
  const options = new pb.AppendReq.Options()
  options.setStreamIdentifier(identifier)
  if (expected === 'no stream') options.setNoStream(new shared.Empty())
  else options.setRevision(String(expected))
  const request = new pb.AppendReq()
  request.setOptions(options)
  return request
}

const proposed = ({ id, type, contentType, data, metadata }: JSONEventData) => {
  const uuid = new shared.UUID()
  uuid.setString(id)
  const message = new pb.AppendReq.ProposedMessage()
  message.setId(uuid)
  message.getMetadataMap().set('type', type)
  message.getMetadataMap().set('content-type', contentType)
  message.setData(Buffer.from(JSON.stringify(data)).toString('base64'))
  message.setCustomMetadata(metadata as Uint8Array)
  const request = new pb.AppendReq()
  request.setProposedMessage(message)
  return request
}
