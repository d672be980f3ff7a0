// The messages and paths of EventStoreDB as its own client ships them. They are CommonJS, whose names Node does not see one by one.
import features from '@eventstore/db-client/generated/serverfeatures_pb.js'
import featuresPaths from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import status from '@eventstore/db-client/generated/status_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import streamsPaths from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js'
import anyPb from 'google-protobuf/google/protobuf/any_pb.js'
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js'

export const { SupportedMethod, SupportedMethods } = features
export const { ServerFeaturesService: featuresPath } = featuresPaths
export const { StreamsService: streamsPath } = streamsPaths
export const { AppendResp, BatchAppendResp, DeleteResp, ReadReq, ReadResp, TombstoneResp } = streams
export const { Status } = status
export const { Any } = anyPb
export const GoogleEmpty = emptyPb.Empty
export const { AccessDenied, AllStreamPosition, Empty, MaximumAppendSizeExceeded, StreamDeleted, Timeout, Unknown, WrongExpectedVersion } =
  shared

export const nameOf = (identifier: StreamIdentifier | undefined): string => Buffer.from(identifier?.getStreamName_asU8() ?? []).toString()

export const identifierOf = (name: string): StreamIdentifier => {
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(Uint8Array.from(Buffer.from(name)))
  return identifier
}

export const uuidOf = (id: string): UUID => {
  const uuid = new shared.UUID()
  uuid.setString(id)
  return uuid
}

/** An id may come as text or as two halves of 64 bits. */
export const idOf = (uuid: UUID | undefined): string => {
  const halves = uuid?.getStructured()
  if (!halves) return uuid?.getString() ?? ''
  const hex = [halves.getMostSignificantBits(), halves.getLeastSignificantBits()].map((half) =>
    BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'),
  )
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
