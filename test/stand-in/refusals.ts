import { Metadata, status, type ServiceError } from '@grpc/grpc-js'

/** An error as a call ends with it; `trailers` carry what the client reads to tell one from another. */
export class Refusal extends Error implements Partial<ServiceError> {
  readonly metadata = new Metadata()

  constructor(
    readonly code: status,
    readonly details: string,
    trailers: Readonly<Record<string, string>> = {},
  ) {
    super(details)
    for (const [key, value] of Object.entries(trailers)) this.metadata.set(key, value)
  }
}

export const accessDenied = () => new Refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })

export const unauthenticated = () => new Refusal(status.UNAUTHENTICATED, 'Bad gRPC response. HTTP status code: 401')

export const streamDeleted = (stream: string) =>
  new Refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, { exception: 'stream-deleted', 'stream-name': stream })

export const wrongRevision = (operation: string, stream: string, expected: bigint, actual: bigint) =>
  new Refusal(
    status.FAILED_PRECONDITION,
    `${operation} failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(expected),
      'actual-version': String(actual),
    },
  )

export const tooLarge = (most: number) =>
  new Refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(most),
  })

export const metadataMissing = (property: string) =>
  new Refusal(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  })

export const invalidPosition = () => new Refusal(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.')

export const invalidArgument = (what: string) => new Refusal(status.INVALID_ARGUMENT, what)

export const notLeader = ({ host, port }: { readonly host: string; readonly port: number }) =>
  new Refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  })

export const notReady = () => new Refusal(status.UNAVAILABLE, 'Server Is Not Ready')

export const timedOut = () => new Refusal(status.ABORTED, 'Operation timed out')

export const deadlineExceeded = () => new Refusal(status.DEADLINE_EXCEEDED, 'Deadline Exceeded')
