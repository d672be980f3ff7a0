import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** Speaks INSTREAM as clamd does, and calls what contains a word of ours infected. It is no scanner: it stands in for one in tests. */
export interface ClamdServer {
  readonly address: string
  /** Bytes of each stream that it was sent. */
  readonly received: readonly Buffer[]
  close(): Promise<void>
}

export type Manner = 'scans' | 'says nothing' | 'hangs up' | 'refuses large' | 'answers nonsense'

export const OURS = 'CALL-THIS-INFECTED'

export const clamdServer = async (manner: Manner = 'scans', path?: string): Promise<ClamdServer> => {
  const received: Buffer[] = []
  const sockets = new Set<{ destroy(): void }>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let held = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer): unknown => {
      held = Buffer.concat([held, chunk])
      if (manner === 'hangs up') return socket.destroy()
      if (manner === 'says nothing') return undefined
      if (manner === 'answers nonsense') return socket.end('what?\0')
      if (manner === 'refuses large') return socket.end('INSTREAM size limit exceeded. ERROR\0')
      if (held.equals(Buffer.from('zPING\0'))) return socket.end('PONG\0')
      const content = contentOf(held)
      if (!content) return undefined
      received.push(content)
      return socket.end(content.includes(OURS) ? 'stream: Test.Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => (path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve)))
  return {
    address: path ?? `127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** The content once all of it is there, without the lengths between. */
const contentOf = (held: Buffer): Buffer | undefined => {
  const command = Buffer.from('zINSTREAM\0')
  if (!held.subarray(0, command.length).equals(command)) return undefined
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= held.length;) {
    const length = held.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(held.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
