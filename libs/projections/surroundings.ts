import { join } from 'node:path'
import type { Content, FedFile } from './fed-file.js'
import type { Duty } from './erased-words.js'
import type { Fitting } from './fitting.js'
import type { KnownEvents } from './known-events.js'
import type { Log } from './log.js'
import type { ProjectorLease } from './projector-lease.js'

/** Where the read databases of one data folder lie, in values that any thread can be given. */
export interface Place {
  /** The data folder. */
  readonly folder: string
  /** Of the projections that make the tables. */
  readonly hash: string
  /** As `hash`, and of what decides which events had happened by a day. */
  readonly pastHash: string
  /** The tables of a partnership of which nothing was recorded. */
  readonly emptyTables: string
}

/** What those who write the read databases of one data folder share. */
export interface Surroundings extends Place {
  readonly log: Log
  readonly known: KnownEvents
  readonly content: Content
  readonly fitting: Fitting
  readonly words: FedFile
  /** Of the words. */
  readonly duty: Duty
  readonly lease: ProjectorLease
}

export const wordsPath = ({ folder }: Pick<Place, 'folder'>): string => join(folder, 'private.db')
