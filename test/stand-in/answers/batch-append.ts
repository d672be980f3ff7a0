import type { ServerDuplexStream } from '@grpc/grpc-js'
import type { BatchAppendReq, BatchAppendResp as Response } from '@eventstore/db-client/generated/streams_pb.js'
import { append } from '../log/append.js'
import { sizeOf, type Proposed } from '../log/records.js'
import type { StandInNode } from '../node.js'
import { Refusal } from '../refusals.js'
import { BatchAppendResp, identifierOf, idOf, nameOf } from '../wire.js'
import { begin, finish } from './answering.js'
import { refused, resultOf, tooLarge, timedOut } from './batch-result.js'
import { expectedOf } from './expected.js'
import { proposedOf } from './proposed.js'

interface Batch {
  readonly stream: string
  readonly expected: bigint
  readonly events: Proposed[]
  size: number
  readonly late: NodeJS.Timeout | undefined
}

/** Many appends over one call, each told by its correlation id and perhaps in several messages. */
export const answerBatchAppend = (node: StandInNode) => (call: ServerDuplexStream<BatchAppendReq, Response>) => {
  const open = new Map<string, Batch>()

  const answer = (request: BatchAppendReq, stream: string, fill: (response: Response) => void) => {
    const response = new BatchAppendResp()
    response.setCorrelationId(request.getCorrelationId())
    response.setStreamIdentifier(identifierOf(stream))
    fill(response)
    if (!call.destroyed && !call.cancelled) call.write(response)
  }

  const begun = (request: BatchAppendReq, options: BatchAppendReq.Options): Batch | undefined => {
    const stream = nameOf(options.getStreamIdentifier())
    const left = (options.getDeadline()?.toDate().getTime() ?? Infinity) - Date.now()
    const giveUp = () => {
      open.delete(idOf(request.getCorrelationId()))
      answer(request, stream, timedOut)
    }
    if (left <= 0) return void giveUp()
    // Longer than a timer can wait is as good as for ever.
    const late = left < 2 ** 31 ? setTimeout(giveUp, left).unref() : undefined
    return {
      stream,
      expected: expectedOf(options, options.hasStreamPosition() ? options.getStreamPosition() : undefined),
      events: [],
      size: 0,
      late,
    }
  }

  const take = async (request: BatchAppendReq): Promise<void> => {
    const id = idOf(request.getCorrelationId())
    const options = request.getOptions()
    const batch = open.get(id) ?? (options && begun(request, options))
    if (!batch) return
    open.set(id, batch)
    for (const event of request.getProposedMessagesList().map(proposedOf)) {
      batch.events.push(event)
      batch.size += sizeOf(event)
    }
    const fits = batch.size <= node.maxAppendSize
    if (fits && !request.getIsFinal()) return
    open.delete(id)
    clearTimeout(batch.late)
    if (!fits) return answer(request, batch.stream, tooLarge(node.maxAppendSize))

    const fault = await begin(node, 'batch-append', call)
    const appended = append(node.log, batch.stream, batch.expected, batch.events)
    await finish(node, fault, call)
    answer(request, batch.stream, resultOf(batch.stream, batch.expected, appended))
  }

  call.on('data', (request: BatchAppendReq) => {
    take(request).catch((error: unknown) => {
      const stream = nameOf(request.getOptions()?.getStreamIdentifier())
      const told = error instanceof Refusal && refused(error)
      if (told) answer(request, stream, told)
      else call.emit('error', error)
    })
  })
  call.on('end', () => call.end())
}
