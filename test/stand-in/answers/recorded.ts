import type { ReadResp as Response } from '@eventstore/db-client/generated/streams_pb.js'
import type { Recorded } from '../log/records.js'
import { ReadResp, identifierOf, uuidOf } from '../wire.js'

export const eventOf = (record: Recorded): Response => {
  const event = new ReadResp.ReadEvent.RecordedEvent()
  event.setId(uuidOf(record.id))
  event.setStreamIdentifier(identifierOf(record.stream))
  event.setStreamRevision(String(record.revision))
  event.setCommitPosition(String(record.position))
  event.setPreparePosition(String(record.position))
  event.getMetadataMap().set('type', record.type)
  event.getMetadataMap().set('created', String(record.created))
  event.getMetadataMap().set('content-type', record.json ? 'application/json' : 'application/octet-stream')
  event.setData(record.data)
  event.setCustomMetadata(record.metadata)
  const read = new ReadResp.ReadEvent()
  read.setEvent(event)
  read.setCommitPosition(String(record.position))
  const response = new ReadResp()
  response.setEvent(read)
  return response
}

export const checkpointOf = (position: bigint): Response => {
  const checkpoint = new ReadResp.Checkpoint()
  checkpoint.setCommitPosition(String(position))
  checkpoint.setPreparePosition(String(position))
  const response = new ReadResp()
  response.setCheckpoint(checkpoint)
  return response
}

export const confirmationOf = (id: string): Response => {
  const confirmation = new ReadResp.SubscriptionConfirmation()
  confirmation.setSubscriptionId(id)
  const response = new ReadResp()
  response.setConfirmation(confirmation)
  return response
}

export const caughtUp = (): Response => {
  const response = new ReadResp()
  response.setCaughtUp(new ReadResp.CaughtUp())
  return response
}

export const fellBehind = (): Response => {
  const response = new ReadResp()
  response.setFellBehind(new ReadResp.FellBehind())
  return response
}

export const notFound = (stream: string): Response => {
  const found = new ReadResp.StreamNotFound()
  found.setStreamIdentifier(identifierOf(stream))
  const response = new ReadResp()
  response.setStreamNotFound(found)
  return response
}
