import { status } from '@grpc/grpc-js'
import type { BatchAppendResp as Response } from '@eventstore/db-client/generated/streams_pb.js'
import type { Appended } from '../log/append.js'
import { ANY, NO_STREAM, STREAM_EXISTS } from '../log/records.js'
import type { Refusal } from '../refusals.js'
import {
  AccessDenied,
  AllStreamPosition,
  Any,
  BatchAppendResp,
  GoogleEmpty,
  MaximumAppendSizeExceeded,
  Status,
  StreamDeleted,
  Timeout,
  WrongExpectedVersion,
  identifierOf,
} from '../wire.js'

type Fill = (response: Response) => void

const failed =
  (message: string, details: { serializeBinary(): Uint8Array }, type: string): Fill =>
  (response) => {
    const packed = new Any()
    packed.pack(details.serializeBinary(), `event_store.client.${type}`)
    const error = new Status()
    error.setMessage(message)
    error.setDetails(packed)
    response.setError(error)
  }

export const timedOut: Fill = failed('Timeout', new Timeout(), 'Timeout')

export const tooLarge = (most: number): Fill => {
  const details = new MaximumAppendSizeExceeded()
  details.setMaxappendsize(most)
  return failed('Maximum Append Size Exceeded', details, 'MaximumAppendSizeExceeded')
}

/** What is said of one append and leaves the call open; any other refusal ends the call. */
export const refused = ({ code }: Refusal): Fill | undefined => {
  if (code === status.PERMISSION_DENIED) return failed('Access Denied', new AccessDenied(), 'AccessDenied')
  return code === status.ABORTED ? timedOut : undefined
}

export const resultOf = (stream: string, expected: bigint, appended: Appended): Fill => {
  if (appended.what === 'wrong revision')
    return failed('WrongExpectedVersion', wrongRevision(expected, appended.current), 'WrongExpectedVersion')
  if (appended.what === 'success') return succeeded(appended.revision, appended.position)
  const details = new StreamDeleted()
  details.setStreamIdentifier(identifierOf(stream))
  return failed(`Event stream '${stream}' is deleted.`, details, 'StreamDeleted')
}

const succeeded =
  (revision: bigint, position: bigint | undefined): Fill =>
  (response) => {
    const success = new BatchAppendResp.Success()
    if (revision < 0n) success.setNoStream(new GoogleEmpty())
    else success.setCurrentRevision(String(revision))
    if (position === undefined) success.setNoPosition(new GoogleEmpty())
    else {
      const at = new AllStreamPosition()
      at.setCommitPosition(String(position))
      at.setPreparePosition(String(position))
      success.setPosition(at)
    }
    response.setSuccess(success)
  }

const wrongRevision = (expected: bigint, current: bigint) => {
  const wrong = new WrongExpectedVersion()
  if (current < 0n) wrong.setCurrentNoStream(new GoogleEmpty())
  else wrong.setCurrentStreamRevision(String(current))
  if (expected === NO_STREAM) wrong.setExpectedNoStream(new GoogleEmpty())
  else if (expected === ANY) wrong.setExpectedAny(new GoogleEmpty())
  else if (expected === STREAM_EXISTS) wrong.setExpectedStreamExists(new GoogleEmpty())
  else wrong.setExpectedStreamPosition(String(expected))
  return wrong
}
