import type { Readable, Writable } from 'node:stream'
import { EventStoreDBClient, type BaseOptions } from '@eventstore/db-client'
import grpcStreams, { type StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type { CallOptions, Channel, Metadata } from '@grpc/grpc-js'
import { LogUnavailable } from '../append-errors.js'
import type { Address } from './address.js'
import { failureOf, isAnswer, type Failure } from './failure.js'
import { patienceOf, pause, Silence, type Patience } from './patience.js'

type Call = Readable | Writable
type Start<Started extends Call> = (streams: StreamsClient, metadata: Metadata, options: CallOptions) => Started

/** What the client offers to its own methods. Its readings have no end in time and no filter, and its appends can end the process, so we call with these. */
interface Inside {
  readonly capabilities: Promise<unknown>
  GRPCStreamCreator<Started extends Call>(
    client: typeof StreamsClient,
    name: string,
    creator: (client: StreamsClient) => Started,
  ): () => Promise<Started>
  callArguments(options: BaseOptions, call: CallOptions): [Metadata, CallOptions]
  getChannel(): Promise<Channel>
}

/** One client. It is given up as soon as it fails, because a connection may hang for minutes before it is known to be dead. */
export interface Line {
  readonly client: EventStoreDBClient
  /** Resolves when the server has answered anything at all. */
  greeted(): Promise<unknown>
  /** Starts a call that ends by itself when the time is up, in milliseconds. */
  call<Started extends Call>(start: Start<Started>, left: number): Promise<Started>
  hangUp(): void
}

export interface Server {
  readonly address: Address
  patience(): Patience
  line(): Line
  giveUp(line: Line): void
  /** Asks, and asks again where that may help, until the patience is over. @throws LogUnavailable */
  ask<Answer>(question: (line: Line) => Promise<Answer>, patience: Patience): Promise<Answer>
  unavailable(failure: Failure, outcome: LogUnavailable['outcome']): LogUnavailable
  /** The time ran out over a question that changes nothing. */
  silent(): LogUnavailable
  close(): void
}

/**
 * Enough below the 2 seconds within which a caller is told that the log cannot be reached: all that wait are told at one moment. A connection string says
 * another, as `defaultDeadline`.
 */
const PATIENCE = 1400

const ATTEMPTS = 3
/** Seconds after which a caller may come again. */
const RETRY_AFTER = 5

let lines = 0

/**
 * gRPC shares what it knows of an address among all connections with equal options, and waits ever longer before it tries one again that failed. Each line
 * has an option of its own, and so tries at once.
 */
const withOptionOfItsOwn = (server: string): string => {
  lines += 1
  return `${server}${server.includes('?') ? '&' : '?'}keepAliveTimeout=${10_000 + lines}`
}

export const lineTo = ({ server, credentials }: Address): Line => {
  const client = EventStoreDBClient.connectionString(withOptionOfItsOwn(server))
  const inside = client as unknown as Inside
  return {
    client,
    greeted: () => inside.capabilities,
    call: (start, left) =>
      inside.GRPCStreamCreator(grpcStreams.StreamsClient, 'call', (streams) =>
        start(streams, ...inside.callArguments(credentials ? { credentials } : {}, { deadline: new Date(Date.now() + left) })),
      )(),
    hangUp: () => {
      const closing = client.dispose().then(async () => (await inside.getChannel()).close())
      closing.catch(() => undefined)
    },
  }
}

export const serverAt = (address: Address, milliseconds = address.patience ?? PATIENCE): Server => {
  let current: Line | undefined
  const line = (): Line => (current ??= lineTo(address))
  const giveUp = (failed: Line): void => {
    if (failed !== current) return
    current = undefined
    failed.hangUp()
  }
  const unavailable = ({ words }: Failure, outcome: LogUnavailable['outcome']): LogUnavailable =>
    new LogUnavailable(`the log at ${address.place} ${words}`, outcome, RETRY_AFTER)

  return {
    address,
    line,
    giveUp,
    unavailable,
    silent: () => unavailable(failureOf(new Silence()), 'not written'),
    patience: () => patienceOf(milliseconds),
    ask: async (question, patience) => {
      for (let attempt = 1; ; attempt += 1) {
        const on = line()
        try {
          return await patience.within(question(on))
        } catch (error) {
          if (isAnswer(error)) throw error
          const failure = failureOf(error)
          if (!failure.redirected) giveUp(on)
          if (!failure.passing || attempt === ATTEMPTS || patience.left() === 0) throw unavailable(failure, 'not written')
          await pause(Math.min(patience.left(), 25 * attempt ** 2))
        }
      }
    },
    close: () => {
      if (current) giveUp(current)
    },
  }
}
