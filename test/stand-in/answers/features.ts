import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js'
import type { Empty as EmptyMessage } from '@eventstore/db-client/generated/shared_pb.js'
import type { SupportedMethods as Methods } from '@eventstore/db-client/generated/serverfeatures_pb.js'
import type { StandInNode } from '../node.js'
import { SupportedMethod, SupportedMethods, streamsPath } from '../wire.js'
import { begin, finish } from './answering.js'

/** What a client is told where EventStoreDB tells its version: this is none. */
export const VERSION = '0.0.0 stand-in'

export const answerFeatures =
  (node: StandInNode) => async (call: ServerUnaryCall<EmptyMessage, Methods>, answer: sendUnaryData<Methods>) => {
    // Everybody may ask what a server can do; the client asks without saying who it is.
    const fault = await begin({ ...node, users: undefined }, 'features', call)
    const methods = new SupportedMethods()
    methods.setEventStoreServerVersion(VERSION)
    for (const { path } of Object.values(streamsPath)) {
      const [, service = '', name = ''] = path.split('/')
      if (name === 'BatchAppend' && !node.batchAppend) continue
      const method = new SupportedMethod()
      method.setServiceName(service)
      method.setMethodName(name.toLowerCase())
      methods.addMethods(method)
    }
    await finish(node, fault, call)
    answer(null, methods)
  }
