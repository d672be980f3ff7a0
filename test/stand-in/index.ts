import { newConnections } from './connections.js'
import { newFaults, type Faults } from './faults.js'
import { newServer, type Certificate } from './grpc.js'
import { keptIn } from './log/kept.js'
import { newLog, type Log } from './log/log.js'
import { begun, chatty } from './log/system-events.js'
import type { StandInNode } from './node.js'

export type { Fault, Faults, Method } from './faults.js'
export type { Recorded } from './log/records.js'

export interface StandInOptions {
  /** 0, the default, takes any that is free. */
  readonly port?: number
  /** Whether BatchAppend is among the methods told of; true by default. */
  readonly batchAppend?: boolean
  /** Who may come in: name to password. The client sends these over TLS only. */
  readonly users?: Readonly<Record<string, string>>
  readonly tls?: Certificate
  /** Bytes; 1 MiB by default. */
  readonly maxAppendSize?: number
  /** From which the chances of faults are drawn. */
  readonly seed?: number
  readonly now?: () => number
  /** A file in which what is written is kept for the next start; without it, all is in memory. */
  readonly keep?: string
  /** After how many writes the server writes an event of its own; 5 by default. */
  readonly chatter?: number
}

export interface StandIn {
  readonly url: string
  /** The same, for whoever waits as long as it takes: the stand-in shares a busy machine with the tests, and then answers late. */
  readonly patientUrl: string
  readonly port: number
  readonly log: Log
  readonly faults: Faults
  /** Nobody listens at the port any more and every connection breaks; what was written stays. */
  stop(): Promise<void>
  /** Listens at the same port again, with all that was written. */
  restart(): Promise<void>
  /** With true, whoever comes is let in and never answered, until false. */
  blackHole(on: boolean): void
}

/** Starts a server that speaks the protocol of EventStoreDB, and is not EventStoreDB. */
export const startStandIn = async (options: StandInOptions = {}): Promise<StandIn> => {
  const now = options.now ?? Date.now
  const faults = newFaults(options.seed ?? 20_261_125)
  const kept = options.keep === undefined ? undefined : keptIn(options.keep)
  const log = newLog({ now, ...(kept && { keep: kept.keep }) })
  log.restore(kept?.read() ?? [])
  if (log.all.length === 0) begun(log)
  log.forget()
  chatty(log, options.chatter ?? 5)
  const node: StandInNode = {
    log,
    faults,
    now,
    maxAppendSize: options.maxAppendSize ?? 1024 * 1024,
    batchAppend: options.batchAppend ?? true,
    users: options.users,
    reset: (peer) => running.connections.reset(peer),
  }
  const run = async (at: number) => {
    const server = newServer(node, options.tls)
    const connections = newConnections(server.take)
    return { server, connections, port: await connections.listen(at) }
  }
  let running = await run(options.port ?? 0)
  const { port } = running
  const url = `esdb://127.0.0.1:${port}?tls=${options.tls !== undefined}`

  return {
    url,
    patientUrl: `${url}&defaultDeadline=60000`,
    port,
    log,
    faults,
    stop: async () => {
      await running.connections.close()
      running.server.close()
    },
    restart: async () => {
      log.forget()
      running = await run(port)
    },
    blackHole: (on) => running.connections.blackHole(on),
  }
}
