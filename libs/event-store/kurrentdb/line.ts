import { EventStoreDBClient, type BaseOptions } from '@eventstore/db-client'
import grpcStreams, { type StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type { CallOptions, Channel, ClientReadableStream, Metadata } from '@grpc/grpc-js'
import { LogUnavailable } from '../append-errors.js'
import type { Address } from './address.js'
import { failureOf, isAnswer, type Failure } from './failure.js'
import { patienceOf, pause, Silence, type Patience } from './patience.js'

/** What the client offers to its own methods. It can neither filter a reading of the whole log nor end one in time, so we read with these. */
interface Inside {
  readonly capabilities: Promise<unknown>
  GRPCStreamCreator<Answer>(
    client: typeof StreamsClient,
    name: string,
    creator: (client: StreamsClient) => ClientReadableStream<Answer>,
  ): () => Promise<ClientReadableStream<Answer>>
  callArguments(options: BaseOptions, call: CallOptions): [Metadata, CallOptions]
  getChannel(): Promise<Channel>
}

/** One client. It is given up as soon as it fails, because a connection may hang for minutes before it is known to be dead. */
export interface Line {
  readonly client: EventStoreDBClient
  /** Resolves when the server has answered anything at all. */
  greeted(): Promise<unknown>
  reading<Answer>(
    start: (streams: StreamsClient, metadata: Metadata, options: CallOptions) => ClientReadableStream<Answer>,
    left: number,
  ): Promise<ClientReadableStream<Answer>>
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

const ATTEMPTS = 3
/** Seconds after which a caller may come again. */
const RETRY_AFTER = 5

export const lineTo = ({ server, credentials }: Address): Line => {
  const client = EventStoreDBClient.connectionString(server)
  const inside = client as unknown as Inside
  return {
    client,
    greeted: () => inside.capabilities,
    reading: (start, left) =>
      inside.GRPCStreamCreator(grpcStreams.StreamsClient, 'read', (streams) =>
        start(streams, ...inside.callArguments(credentials ? { credentials } : {}, { deadline: new Date(Date.now() + left) })),
      )(),
    hangUp: () => {
      const closing = client.dispose().then(async () => (await inside.getChannel()).close())
      closing.catch(() => undefined)
    },
  }
}

export const serverAt = (address: Address, milliseconds: number): Server => {
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
