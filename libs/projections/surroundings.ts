import type { Content, FedFile } from './fed-file.js'
import type { KnownEvents } from './known-events.js'
import type { Log } from './log.js'
import type { ProjectorLease } from './projector-lease.js'

/** What the read databases of one data folder share. */
export interface Surroundings {
  readonly folder: string
  readonly log: Log
  readonly known: KnownEvents
  readonly content: Content
  /** Of the projections that make the tables. */
  readonly hash: string
  /** As `hash`, and of what decides which events had happened by a day. */
  readonly pastHash: string
  readonly words: FedFile
  readonly emptyTables: string
  readonly lease: ProjectorLease
}
