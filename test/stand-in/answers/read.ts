import type { ReadReq, ReadResp as Response } from '@eventstore/db-client/generated/streams_pb.js'
import type { StandInNode } from '../node.js'
import { Refusal, invalidArgument } from '../refusals.js'
import { ReadReq as Request } from '../wire.js'
import { begin, finish } from './answering.js'
import { passesOf, type Passes } from './filter.js'
import { readStream } from './read-stream.js'
import { eventOf } from './recorded.js'
import { lineOf, type ReadCall } from './send.js'
import { subscribe } from './subscribe.js'
import { allWhere, placeOf } from './where.js'

/** A read of a stream or of $all, or a subscription to one. */
export const answerRead = (node: StandInNode) => (call: ReadCall) => {
  answered(node, call).catch((error: unknown) => call.emit('error', error instanceof Refusal ? error : invalidArgument(String(error))))
}

const answered = async (node: StandInNode, call: ReadCall): Promise<void> => {
  const options = call.request.getOptions()
  if (!options) throw invalidArgument('A read has options.')
  const line = lineOf(call)
  const subscription = options.hasSubscription()
  const fault = await begin(node, subscription ? 'subscribe' : 'read', call)
  if (subscription) return subscribe(node, call, line, options, fault)
  for (const response of found(node, options)) if (!(await line.say(response))) return
  await finish(node, fault, call)
  call.end()
}

const found = (node: StandInNode, options: ReadReq.Options): Iterable<Response> => {
  const [stream, all] = [options.getStream(), options.getAll()]
  const [most, backwards] = [Number(options.getCount()), options.getReadDirection() === Request.Options.ReadDirection.BACKWARDS]
  const tellsEnds = (options.getControlOption()?.getCompatibility() ?? 0) >= 1
  if (stream) return readStream(node, stream, { most, backwards, tellsEnds })
  if (!all) throw invalidArgument('A read is of a stream or of $all.')
  return readAll(node, placeOf(node.log, allWhere(all)), most, backwards, passesOf(options))
}

/** Forwards, the event at the place is the first; backwards, it is the one before. */
function* readAll({ log }: StandInNode, place: number, most: number, backwards: boolean, passes: Passes): Iterable<Response> {
  let left = most
  for (let at = backwards ? place - 1 : place; left > 0; at += backwards ? -1 : 1) {
    const record = log.all[at]
    if (!record) return
    if (!passes(record)) continue
    left -= 1
    yield eventOf(record)
  }
}
