import type { EventStore } from '@ledger/event-store'
import type { AnyEventType } from '@ledger/kernel'
import type { Vault } from '@ledger/vault'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { checkpointTable } from './checkpoint.js'
import { contentOf, hashOf, pastHashOf } from './content.js'
import { erasures } from './erased-words.js'
import { FedFile } from './fed-file.js'
import { foundedPartnerships } from './founded-partnerships.js'
import { KnownEvents } from './known-events.js'
import { LiveFile } from './live-file.js'
import { Log } from './log.js'
import { PastFiles } from './past-files.js'
import { privateTables, privateWords } from './private-words.js'
import type { Projection } from './projection.js'
import { ProjectorLease } from './projector-lease.js'
import { ErasureNotHonoured, ReadModelsBehind, type ReadModels } from './read-models.js'
import type { Surroundings } from './surroundings.js'

export interface ReadModelsOptions {
  /** The log as it is stored: words in it are sealed. */
  readonly store: EventStore
  /** Opens the words for `private.db`. */
  readonly vault: Pick<Vault, 'find'>
  /** The data folder. */
  readonly folder: string
  readonly projections: readonly Projection[]
  /** Every event type of the ledger, whether a projection handles it or not. */
  readonly eventTypes: readonly AnyEventType[]
  /** Read from the first event of the log unless given. */
  readonly ledgerId?: string
  /** Milliseconds that a reader waits for another process to apply events. */
  readonly patience?: number
}

const POLL = 5

export const openReadModels = (options: ReadModelsOptions): ReadModels => {
  const { store, patience = 30_000 } = options
  const around = surroundingsOf(options)
  const partnerships = foundedPartnerships(store)
  const past = new PastFiles(around)
  const files = new Map<string, LiveFile>()
  const fileOf = (partnership: string): LiveFile => {
    const file = files.get(partnership) ?? new LiveFile(partnership, around)
    files.set(partnership, file)
    return file
  }
  const reaches = async (file: LiveFile, position: string | undefined, until: number): Promise<boolean> => {
    while (position !== undefined && ((await store.head()) ?? '') < position) {
      if (Date.now() >= until) return false
      await pause(POLL)
    }
    return file.bringUpToDate(until)
  }

  return {
    read: async (partnership, asAt, after) => {
      const file = fileOf(partnership)
      if (!(await reaches(file, after, Date.now() + patience)))
        throw new ReadModelsBehind(partnership, file.checkpoint?.position ?? null, after ?? null)
      return asAt ? past.read(file, asAt) : file.reader()
    },
    waitFor: (partnership, position, milliseconds = 300) => reaches(fileOf(partnership), position, Date.now() + milliseconds),
    catchUp: async (partnership) => {
      for (const one of partnership === undefined ? await partnerships() : [partnership])
        if (!(await reaches(fileOf(one), undefined, Date.now() + patience)))
          throw new ReadModelsBehind(one, fileOf(one).checkpoint?.position ?? null, null)
    },
    honourErasures: async () => {
      const until = Date.now() + patience
      while (!around.lease.take()) {
        if (Date.now() >= until) throw new ErasureNotHonoured(around.words.path)
        await pause(POLL)
      }
      try {
        await around.words.open()
      } finally {
        around.lease.release()
      }
    },
    partnerships,
    close: async () => {
      for (const file of files.values()) await file.close()
      files.clear()
      await past.close()
      around.words.close()
      around.lease.close()
    },
  }
}

const surroundingsOf = ({ store, vault, folder, projections, eventTypes, ledgerId }: ReadModelsOptions): Surroundings => {
  const [log, known, content] = [new Log(store, ledgerId), new KnownEvents(eventTypes), contentOf(projections)]
  return {
    ...{ folder, log, known, content },
    hash: hashOf(projections),
    pastHash: pastHashOf(projections, eventTypes),
    words: new FedFile(join(folder, 'private.db'), privateWords(known, vault, erasures(log)), log),
    emptyTables: checkpointTable + content.tables + privateTables,
    lease: new ProjectorLease(join(folder, 'projector.lease')),
  }
}
