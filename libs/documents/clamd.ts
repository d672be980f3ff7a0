import { connect, type Socket } from 'node:net'
import type { Scan, Scanner } from './scanner.js'

/** A clamd by the address it listens on: `host:port`, or the path of its socket. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string }

export const clamdAddress = (said: string): ClamdAddress | undefined => {
  if (said.startsWith('/')) return { path: said }
  const [, bracketed, plain, port] = /^(?:\[([0-9a-f:]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(said) ?? []
  const host = bracketed ?? plain
  return host !== undefined && Number(port) > 0 && Number(port) < 65_536 ? { host, port: Number(port) } : undefined
}

const PING_PATIENCE = 2_000

const connected = (address: ClamdAddress): Socket =>
  connect('path' in address ? { path: address.path } : { host: address.host, port: address.port })

/** INSTREAM of clamd: chunks, each after its length in four bytes, then a length of nought; the answer is one line that ends with NUL. */
export const clamd = (address: ClamdAddress, patience = 60_000): Scanner => ({
  answers: async () => {
    const socket = connected(address)
    try {
      const answer = answerOf(socket, Math.min(patience, PING_PATIENCE))
      await Promise.race([write(socket, Buffer.from('zPING\0')), answer])
      return (await answer) === 'PONG'
    } catch {
      return false
    } finally {
      socket.destroy()
    }
  },
  scan: async (content) => {
    const socket = connected(address)
    try {
      const answer = answerOf(socket, patience)
      // Whoever is refused half way hears why by the answer, not by the broken pipe.
      await Promise.race([send(socket, content).catch(() => undefined), answer])
      return verdict(await answer)
    } catch {
      return 'unreachable'
    } finally {
      socket.destroy()
    }
  },
})

const verdict = (answer: string): Scan => {
  if (/^stream: OK$/.test(answer)) return 'clean'
  return / FOUND$/.test(answer) ? 'infected' : 'unreachable'
}

const send = async (socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> => {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const chunk of content) {
    if (chunk.length === 0) continue
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    await write(socket, Buffer.concat([length, chunk]))
  }
  await write(socket, Buffer.alloc(4))
}

const write = (socket: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())))

const answerOf = (socket: Socket, patience: number): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const done = (): void => resolve(said.replace(/\0.*$/s, '').trim())
    socket.setTimeout(patience, () => reject(new Error(`clamd said nothing for ${patience} milliseconds`)))
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
      if (said.includes('\0')) done()
    })
    socket.on('error', reject)
    socket.on('close', done)
  })
