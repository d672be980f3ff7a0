import { systemClock } from '@ledger/event-store'
import { leaveWithTheReader } from './command-line/closed-pipe.js'
import { run } from './command-line/run.js'

// What is made from here on, log, keys and copies alike, is for the eyes of its owner.
process.umask(0o077)

leaveWithTheReader([process.stdout, process.stderr])

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  clock: systemClock,
  terminal: {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    live: process.stderr.isTTY === true,
  },
})
