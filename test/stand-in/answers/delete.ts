import { randomUUID } from 'node:crypto'
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js'
import type {
  DeleteReq,
  DeleteResp as Deleted,
  TombstoneReq,
  TombstoneResp as Tombstoned,
} from '@eventstore/db-client/generated/streams_pb.js'
import { checkCommit } from '../log/commit-check.js'
import { deleteSoftly } from '../log/metadata.js'
import { DELETED, metaStreamOf } from '../log/records.js'
import type { StandInNode } from '../node.js'
import { invalidArgument, streamDeleted, wrongRevision } from '../refusals.js'
import { DeleteResp, TombstoneResp, nameOf } from '../wire.js'
import { begin, finish } from './answering.js'
import { expectedOf } from './expected.js'

/** Ends a stream so that it can come again: nothing of it is read any more, and its revisions go on. */
export const answerDelete = (node: StandInNode) => async (call: ServerUnaryCall<DeleteReq, Deleted>, answer: sendUnaryData<Deleted>) => {
  const fault = await begin(node, 'delete', call)
  const { stream, expected } = checked(node, 'Delete', call.request.getOptions())
  if (node.log.lastRevision(stream) < 0n && node.log.lastRevision(metaStreamOf(stream)) < 0n)
    throw wrongRevision('Delete', stream, expected, -1n)
  const [record] = deleteSoftly(node.log, stream)
  const position = new DeleteResp.Position()
  position.setCommitPosition(String(record?.position))
  position.setPreparePosition(String(record?.position))
  const response = new DeleteResp()
  response.setPosition(position)
  await finish(node, fault, call)
  answer(null, response)
}

/** Ends a stream for ever. */
export const answerTombstone =
  (node: StandInNode) => async (call: ServerUnaryCall<TombstoneReq, Tombstoned>, answer: sendUnaryData<Tombstoned>) => {
    const fault = await begin(node, 'tombstone', call)
    const { stream } = checked(node, 'Tombstone', call.request.getOptions())
    const [record] = node.log.write(
      stream,
      [{ id: randomUUID(), type: '$streamDeleted', json: true, data: new Uint8Array(), metadata: new Uint8Array() }],
      DELETED,
    )
    const position = new TombstoneResp.Position()
    position.setCommitPosition(String(record?.position))
    position.setPreparePosition(String(record?.position))
    const response = new TombstoneResp()
    response.setPosition(position)
    await finish(node, fault, call)
    answer(null, response)
  }

const checked = (node: StandInNode, operation: string, options: DeleteReq.Options | TombstoneReq.Options | undefined) => {
  if (!options) throw invalidArgument(`${operation} names no stream.`)
  const stream = nameOf(options.getStreamIdentifier())
  const expected = expectedOf(options, options.hasRevision() ? options.getRevision() : undefined)
  const check = checkCommit(node.log, stream, expected, [randomUUID()])
  if (check.what === 'deleted') throw streamDeleted(stream)
  if (check.what === 'wrong revision') throw wrongRevision(operation, stream, expected, check.current)
  return { stream, expected }
}
