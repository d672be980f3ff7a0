// Preloaded into a process under test (`NODE_OPTIONS=--import=…/stop-at.mjs`; its threads take it on too): kills the process with SIGKILL when it
// reaches a place for the nth time. STOP_AT is such as `stored:37`; a word about it is left in the file STOP_NOTE, so that a test sees that the
// place was reached, and not that something else ended the process.
import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync } from 'node:fs'

const [place, nth = '1'] = (process.env.STOP_AT ?? '').split(':')
let left = Number(nth)

if (place)
  subscribe('lessons-ledger:place', (message) => {
    if (message.place !== place) return
    left -= 1
    if (left > 0) return
    appendFileSync(process.env.STOP_NOTE, `${place}\n`)
    process.kill(process.pid, 'SIGKILL')
  })
