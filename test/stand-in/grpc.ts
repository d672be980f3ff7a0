import type { Socket } from 'node:net'
import { Server, ServerCredentials, status, type sendUnaryData } from '@grpc/grpc-js'
import { answerAppend } from './answers/append.js'
import { answerBatchAppend } from './answers/batch-append.js'
import { answerDelete, answerTombstone } from './answers/delete.js'
import { answerFeatures } from './answers/features.js'
import { answerRead } from './answers/read.js'
import type { StandInNode } from './node.js'
import { Refusal } from './refusals.js'
import { featuresPath, streamsPath } from './wire.js'

/** The certificate and its key, as PEM. */
export interface Certificate {
  readonly cert: Buffer
  readonly key: Buffer
}

type Answer<Call, Response> = (call: Call, answer: sendUnaryData<Response>) => Promise<void>

const told =
  <Call, Response>(answer: Answer<Call, Response>) =>
  (call: Call, callback: sendUnaryData<Response>): void =>
    void answer(call, callback).catch((error: unknown) =>
      callback(error instanceof Refusal ? error : new Refusal(status.UNKNOWN, String(error))),
    )

/** The server itself: it has no door of its own, callers are handed to it. */
export const newServer = (node: StandInNode, certificate: Certificate | undefined) => {
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 })
  server.addService(streamsPath, {
    read: answerRead(node),
    append: told(answerAppend(node)),
    batchAppend: answerBatchAppend(node),
    delete: told(answerDelete(node)),
    tombstone: told(answerTombstone(node)),
  })
  server.addService(featuresPath, { getSupportedMethods: told(answerFeatures(node)) })
  const credentials = certificate
    ? ServerCredentials.createSsl(null, [{ cert_chain: certificate.cert, private_key: certificate.key }])
    : ServerCredentials.createInsecure()
  const door = server.createConnectionInjector(credentials)
  return {
    take: (socket: Socket) => door.injectConnection(socket),
    close: () => {
      door.destroy()
      server.forceShutdown()
    },
  }
}
