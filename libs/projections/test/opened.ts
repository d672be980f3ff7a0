import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventStore } from '@ledger/event-store'
import { sealing } from '@ledger/vault'
import { inMemoryVault } from '@ledger/vault/in-memory'
import { openReadModels, type ReadModelsOptions } from '../open-read-models.js'
import type { ReadModels } from '../read-models.js'
import { casework, eventTypes, projections } from './casework.js'

/** Data folders and read models that are gone after each test. */
export const tidied = () => {
  const folders: string[] = []
  const open: ReadModels[] = []
  const vault = inMemoryVault()
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'projections-'))
    folders.push(made)
    return made
  }
  const models = (store: EventStore, data: string, options: Partial<ReadModelsOptions> = {}): ReadModels => {
    const opened = openReadModels({ store, vault, folder: data, projections, eventTypes, ledgerId: 'L1', ...options })
    open.push(opened)
    return opened
  }
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close()
    for (const one of folders.splice(0)) rmSync(one, { recursive: true })
  })
  return {
    folder,
    models,
    /** The log with its words sealed on their way in, as all of it is that has words. */
    sealed: (store: EventStore) => sealing(store, vault, eventTypes),
    /** Everything a test needs, on a log of its own. */
    opened: (store: EventStore, options: Partial<ReadModelsOptions> = {}) => {
      const data = folder()
      return { data, store, ...casework(sealing(store, vault, options.eventTypes ?? eventTypes)), models: models(store, data, options) }
    },
  }
}
