import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js'
import type { AppendReq, AppendResp as Response } from '@eventstore/db-client/generated/streams_pb.js'
import { append, type Appended } from '../log/append.js'
import { ANY, NO_STREAM, STREAM_EXISTS, sizeOf, type Proposed } from '../log/records.js'
import type { StandInNode } from '../node.js'
import { invalidArgument, streamDeleted, tooLarge } from '../refusals.js'
import { AppendResp, Empty, nameOf } from '../wire.js'
import { begin, finish } from './answering.js'
import { expectedOf } from './expected.js'
import { proposedOf } from './proposed.js'

/** One append, of which each event is a message. */
export const answerAppend =
  (node: StandInNode) => async (call: ServerReadableStream<AppendReq, Response>, answer: sendUnaryData<Response>) => {
    let options: AppendReq.Options | undefined
    let size = 0
    const events: Proposed[] = []
    for await (const message of call as AsyncIterable<AppendReq>) {
      const event = message.getProposedMessage()
      if (!event) options = message.getOptions()
      else {
        events.push(proposedOf(event))
        size += sizeOf(events.at(-1) as Proposed)
        if (size > node.maxAppendSize) throw tooLarge(node.maxAppendSize)
      }
    }
    // Who hangs up in the middle has asked for nothing: half an append is none.
    if (call.cancelled) return
    if (!options) throw invalidArgument('An append begins with its options.')
    const fault = await begin(node, 'append', call)
    const stream = nameOf(options.getStreamIdentifier())
    const expected = expectedOf(options, options.hasRevision() ? options.getRevision() : undefined)
    const response = responseOf(stream, expected, append(node.log, stream, expected, events))
    await finish(node, fault, call)
    answer(null, response)
  }

const responseOf = (stream: string, expected: bigint, appended: Appended): Response => {
  const response = new AppendResp()
  if (appended.what === 'deleted') throw streamDeleted(stream)
  if (appended.what === 'wrong revision') response.setWrongExpectedVersion(wrongRevisionOf(expected, appended.current))
  else {
    const success = new AppendResp.Success()
    if (appended.revision < 0n) success.setNoStream(new Empty())
    else success.setCurrentRevision(String(appended.revision))
    if (appended.position === undefined) success.setNoPosition(new Empty())
    else {
      const position = new AppendResp.Position()
      position.setCommitPosition(String(appended.position))
      position.setPreparePosition(String(appended.position))
      success.setPosition(position)
    }
    response.setSuccess(success)
  }
  return response
}

const wrongRevisionOf = (expected: bigint, current: bigint) => {
  const wrong = new AppendResp.WrongExpectedVersion()
  if (current < 0n) wrong.setCurrentNoStream(new Empty())
  else wrong.setCurrentRevision(String(current))
  if (expected === NO_STREAM) wrong.setExpectedNoStream(new Empty())
  else if (expected === ANY) wrong.setExpectedAny(new Empty())
  else if (expected === STREAM_EXISTS) wrong.setExpectedStreamExists(new Empty())
  else wrong.setExpectedRevision(String(expected))
  return wrong
}
