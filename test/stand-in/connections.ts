import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** The door of the server: it can be shut, opened again at the same port, and let callers in without ever answering. */
export const newConnections = (take: (socket: Socket) => void) => {
  const open = new Set<Socket>()
  let deaf = false
  const door = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    if (!deaf) take(socket)
  })

  return {
    listen: (port: number): Promise<number> =>
      new Promise((resolve, reject) => {
        door.once('error', reject)
        door.listen(port, '127.0.0.1', () => resolve((door.address() as AddressInfo).port))
      }),

    /** From now on new callers are let in and hear nothing; those within are gone. */
    blackHole: (on: boolean) => {
      deaf = on
      for (const socket of open) socket.destroy()
    },

    reset: (peer: string) => {
      for (const socket of open) if (peer.endsWith(`:${socket.remotePort}`)) socket.resetAndDestroy()
    },

    close: (): Promise<void> =>
      new Promise((resolve) => {
        door.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
