import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startControl } from './control.js'
import { startStandIn } from './index.js'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '2113' },
    keep: { type: 'string' },
    user: { type: 'string', multiple: true },
    cert: { type: 'string' },
    key: { type: 'string' },
    control: { type: 'string' },
    'no-batch-append': { type: 'boolean', default: false },
  },
})
const { port, keep, user, cert, key } = values

const standIn = await startStandIn({
  port: Number(port),
  batchAppend: !values['no-batch-append'],
  ...(keep !== undefined && { keep }),
  ...(user && { users: Object.fromEntries(user.map((pair) => [pair.split(':')[0], pair.split(':').slice(1).join(':')])) }),
  ...(cert !== undefined && key !== undefined && { tls: { cert: readFileSync(cert), key: readFileSync(key) } }),
})

const control = values.control === undefined ? undefined : await startControl(standIn, Number(values.control))

process.stdout.write(`${standIn.url}\n${control ? `${control.url}\n` : ''}`)
process.stderr.write(
  `A stand-in for EventStoreDB, not EventStoreDB: for trying and testing. ${
    keep === undefined ? 'What is written is gone when it stops.' : `What is written is kept in ${keep}.`
  }\n`,
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void standIn.stop())
