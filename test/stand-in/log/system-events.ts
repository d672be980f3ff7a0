import { randomUUID } from 'node:crypto'
import type { Log } from './log.js'
import { METADATA, type Proposed } from './records.js'

const event = (type: string, data: object): Proposed => ({
  id: randomUUID(),
  type,
  json: true,
  data: Buffer.from(JSON.stringify(data)),
  metadata: new Uint8Array(),
})

/** What a new server writes for itself before anybody else does. */
export const begun = (log: Log): void => {
  log.write('$$$stats-127.0.0.1', [event(METADATA, { $maxAge: 86_400 })])
  log.write('$$$scavenges', [event(METADATA, { $maxAge: 2_592_000 })])
  log.write('$scavenges', [event('$scavengeIndexInitialized', {})])
  log.write('$users', [event('$User', { login: 'admin' })])
}

/** After so many writes of others the server writes one for itself, so that nothing of ours stands alone in $all. */
export const chatty = (log: Log, every: number): void => {
  let writes = 0
  log.written.on('written', () => {
    writes += 1
    if (writes % (every + 1) === every) log.write('$stats-127.0.0.1', [event('$statsCollected', { writes })])
  })
}
