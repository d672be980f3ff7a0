import { convertToCommandError, MaxAppendSizeExceededError, WrongExpectedVersionError } from '@eventstore/db-client'
import { LogUnavailable } from '../append-errors.js'
import { Silence } from './patience.js'

/** What went wrong between us and the server. */
export interface Failure {
  /** For a message: the rest of "the log at … ". */
  readonly words: string
  /** Whether the server has surely not done what it was asked. */
  readonly refused: boolean
  /** Whether to ask again at once may help. */
  readonly passing: boolean
  /** Whether the client knows by itself where to turn next. */
  readonly redirected: boolean
}

/** The codes of gRPC, which are part of its protocol. */
const CODES = {
  cancelled: 1,
  unknown: 2,
  deadlineExceeded: 4,
  permissionDenied: 7,
  aborted: 10,
  internal: 13,
  unavailable: 14,
  unauthenticated: 16,
}
const BROKEN: readonly unknown[] = [CODES.cancelled, CODES.unknown, CODES.aborted, CODES.internal, CODES.unavailable]
const STRANGERS: readonly unknown[] = [CODES.unauthenticated, CODES.permissionDenied]

/** What gRPC says when no connection came about, so that nothing was sent. */
const NOT_CONNECTED = /No connection established|Name resolution failed|Failed to discover after|Channel has been shut down/
const UNTRUSTED = /certificate|self.signed|ERR_TLS/i

/** Whether the server did answer, if with a no. */
export const isAnswer = (error: unknown): boolean =>
  error instanceof WrongExpectedVersionError ||
  error instanceof MaxAppendSizeExceededError ||
  error instanceof LogUnavailable ||
  error instanceof RangeError

/** A call of ours fails with what gRPC says; the client knows what the server meant by it. */
export const commandErrorOf = (raw: unknown): unknown => (raw instanceof Error ? convertToCommandError(raw) : raw)

export const failureOf = (raw: unknown): Failure => {
  const error = commandErrorOf(raw)
  const { type, code, message } = error as { type?: unknown; code?: unknown; message?: unknown }
  const said = typeof message === 'string' ? message : ''
  const failure = (words: string, how: Partial<Failure> = {}): Failure => ({
    words,
    refused: false,
    passing: false,
    redirected: false,
    ...how,
  })
  if (error instanceof Silence || code === CODES.deadlineExceeded) return failure('did not answer in time')
  if (type === 'not-leader') return failure('has just changed its leader', { refused: true, passing: true, redirected: true })
  if (type === 'access-denied' || STRANGERS.includes(code))
    return failure('does not let this user in: the user name and password stand in EVENT_STORE', { refused: true })
  if (NOT_CONNECTED.test(said)) {
    return UNTRUSTED.test(said)
      ? failure('shows a certificate that is not trusted: tlsCAFile in EVENT_STORE names the authority', { refused: true })
      : failure('cannot be reached', { refused: true, passing: true })
  }
  if (BROKEN.includes(code)) return failure('broke off', { passing: true })
  return failure(`failed (${typeof type === 'string' ? type : `gRPC status ${String(code)}`})`, { passing: true })
}
