// Preloaded into a process under test: one of its threads throws, where nobody catches it, when it reaches the place THROW_AT and the file THROW_WHEN
// is there. The file is removed, so that it happens once and a test sees that it did.
import { subscribe } from 'node:diagnostics_channel'
import { existsSync, rmSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const { THROW_AT, THROW_WHEN } = process.env

if (!isMainThread)
  subscribe('lessons-ledger:place', ({ place }) => {
    if (place !== THROW_AT || !existsSync(THROW_WHEN)) return
    rmSync(THROW_WHEN)
    throw new Error(`thrown at the place: ${place}`)
  })
