import { reached } from '@ledger/event-store'
import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { removeDatabase } from './connection.js'
import { FedFile, type Content } from './fed-file.js'
import type { Fitting } from './fitting.js'

/**
 * Builds a database out of sight, then gives it its name: who reads sees the old one or the new one, whole. What a process that died left
 * unfinished is thrown away, for it was written without care for sudden ends.
 * @param fill resolves to whether what it filled is to take the name
 */
export const builtBeside = async (
  path: string,
  { content, fitting, mark = '' }: { readonly content: Content; readonly fitting: Fitting; readonly mark?: string },
  fill: (file: FedFile) => Promise<boolean>,
): Promise<void> => {
  const unfinished = `${path}${mark}.unfinished`
  removeDatabase(unfinished)
  const file = new FedFile(unfinished, content, fitting, 'unwatched')
  try {
    await file.open()
    const finished = await fill(file)
    file.close()
    if (!finished) return
    onDisk(unfinished)
    reached('in rebuild swap')
    removeDatabase(path)
    renameSync(unfinished, path)
    fitting.made(path)
  } finally {
    file.close()
    removeDatabase(unfinished)
  }
}

const onDisk = (path: string): void => {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
