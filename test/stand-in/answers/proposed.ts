import type { AppendReq, BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js'
import type { Proposed } from '../log/records.js'
import { metadataMissing } from '../refusals.js'
import { idOf } from '../wire.js'

export const proposedOf = (message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): Proposed => {
  const named = (property: string): string => {
    const value = message.getMetadataMap().get(property)
    if (value === undefined) throw metadataMissing(property)
    return value
  }
  return {
    id: idOf(message.getId()),
    type: named('type'),
    json: named('content-type') === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  }
}
