// Loaded before the server: how long its web thread was away from its event loop, and what had been asked last. It answers whoever started the process.
import { subscribe } from 'node:diagnostics_channel'
import { openSync, readSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Milliseconds for which nothing is said. */
const SHORT = 4

/** Of this thread, as Linux counts them: milliseconds at work, and waiting for a core that others had. Nought elsewhere. */
const scheduled = () => {
  try {
    const [atWork = 0, waiting = 0] = String(buffer.subarray(0, readSync(file(), buffer, 0, buffer.length, 0)))
      .split(' ')
      .map(Number)
    return { atWork: atWork / 1e6, waiting: waiting / 1e6 }
  } catch {
    return { atWork: 0, waiting: 0 }
  }
}
const buffer = Buffer.alloc(64)
let opened
const file = () => (opened ??= openSync(`/proc/self/task/${process.pid}/schedstat`, 'r'))

if (isMainThread && process.send) {
  let [blocks, near] = [[], 'nothing']
  let [last, before] = [performance.now(), scheduled()]
  subscribe('http.server.request.start', ({ request }) => (near = `${request.method} ${request.url}`))
  setInterval(() => {
    const [now, after] = [performance.now(), scheduled()]
    const away = now - last - 1
    if (away > SHORT) blocks.push({ away, atWork: after.atWork - before.atWork, waited: after.waiting - before.waiting, near })
    ;[last, before] = [now, after]
  }, 1)
  process.on('message', () => {
    process.send({ blocks })
    blocks = []
  })
}
