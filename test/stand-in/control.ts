import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Fault, StandIn } from './index.js'

/**
 * Lets another process script what goes wrong: `POST /faults` with a fault as JSON, `DELETE /faults`, `GET /faults` for those that
 * happened; `POST /stop`, `/restart`, `/black-hole` and `/answer-again`.
 */
export const startControl = async (standIn: StandIn, port: number) => {
  const actions: Readonly<Record<string, (body: string) => unknown>> = {
    'POST /faults': (body) => standIn.faults.add(JSON.parse(body) as Fault),
    'DELETE /faults': () => standIn.faults.clear(),
    'GET /faults': () => standIn.faults.happened,
    'POST /stop': () => standIn.stop(),
    'POST /restart': () => standIn.restart(),
    'POST /black-hole': () => standIn.blackHole(true),
    'POST /answer-again': () => standIn.blackHole(false),
  }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const action = actions[`${request.method} ${request.url}`]
      const end = (code: number, answer: unknown) =>
        response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}))
      if (!action) return void end(404, { expected: Object.keys(actions) })
      Promise.resolve()
        .then(() => action(Buffer.concat(parts).toString()))
        .then(
          (answer) => end(200, answer),
          (error: unknown) => end(400, { error: String(error) }),
        )
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
