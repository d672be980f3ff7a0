import type { EventStore } from '@ledger/event-store'
import type { AnyEventType } from '@ledger/kernel'
import type { Vault } from '@ledger/vault'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { checkpointTable } from './checkpoint.js'
import { contentOf, hashOf, pastHashOf } from './content.js'
import { erasures } from './erased-words.js'
import { FedFile } from './fed-file.js'
import { Fitting } from './fitting.js'
import { followed } from './followed.js'
import { foundedPartnerships } from './founded-partnerships.js'
import { KnownEvents } from './known-events.js'
import { LiveFeed } from './live-feed.js'
import { partnershipsWithTables } from './live-tables.js'
import { Log } from './log.js'
import { PastFiles } from './past-files.js'
import { privateTables, privateWords } from './private-words.js'
import type { Projection } from './projection.js'
import type { Projector } from './projector.js'
import { ProjectorLease } from './projector-lease.js'
import { PATIENCE, stateOf } from './state-of.js'
import { wordsPath, type Place, type Surroundings } from './surroundings.js'
import { within } from './within.js'

export interface ProjectorOptions {
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
}

const POLL = 5

/** A projector that works in this thread: when it is asked, and by itself where it is told to follow the log. */
export interface ProjectorHere extends Projector {
  /** Keeps every partnership up to date from now on. */
  follow(): void
}

/** Where the files lie, told to readers in other threads. */
export const placeOf = ({ folder, projections, eventTypes }: Pick<ProjectorOptions, 'folder' | 'projections' | 'eventTypes'>): Place => ({
  folder,
  hash: hashOf(projections),
  pastHash: pastHashOf(projections, eventTypes),
  emptyTables: checkpointTable + contentOf(projections).tables + privateTables,
})

export const openProjector = (options: ProjectorOptions, place: Place = placeOf(options)): ProjectorHere => {
  const around = surroundingsOf(options, place)
  const { store } = options
  const partnerships = foundedPartnerships(store, () => partnershipsWithTables(place))
  const past = new PastFiles(around)
  const feeds = new Map<string, LiveFeed>()
  const feedOf = (partnership: string): LiveFeed => {
    const feed = feeds.get(partnership) ?? new LiveFeed(partnership, around)
    feeds.set(partnership, feed)
    return feed
  }
  const following = followed(store, partnerships, async (partnership) => {
    await feedOf(partnership).reach({ milliseconds: 30_000 })
  })

  return {
    reach: (partnership, wanted) => feedOf(partnership).reach(wanted),
    past: (partnership, asAt) => past.find(feedOf(partnership).tables, asAt),
    state: async () => {
      const codes = await within(PATIENCE, partnerships(), () => partnershipsWithTables(place))
      return Promise.all(codes.map((partnership) => stateOf(feedOf(partnership), around.log)))
    },
    honourErasures: async (milliseconds) => {
      const until = Date.now() + milliseconds
      while (!around.lease.take()) {
        if (Date.now() >= until) return false
        await pause(POLL)
      }
      try {
        await around.words.open()
        return true
      } finally {
        around.lease.release()
      }
    },
    follow: following.start,
    close: async () => {
      await following.stop()
      for (const feed of feeds.values()) await feed.close()
      feeds.clear()
      await past.close()
      around.words.close()
      around.lease.close()
    },
  }
}

const surroundingsOf = ({ store, vault, projections, eventTypes, ledgerId }: ProjectorOptions, place: Place): Surroundings => {
  const [log, known, content] = [new Log(store, ledgerId), new KnownEvents(eventTypes), contentOf(projections)]
  const [fitting, duty] = [new Fitting(log), erasures(log)]
  return {
    ...{ ...place, log, known, content, fitting, duty },
    words: new FedFile(wordsPath(place), privateWords(known, vault, duty), fitting),
    lease: new ProjectorLease(join(place.folder, 'projector.lease')),
  }
}
