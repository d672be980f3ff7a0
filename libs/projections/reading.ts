import { LogUnavailable, type EventStore } from '@ledger/event-store'
import { openEmpty } from './connection.js'
import { erasures } from './erased-words.js'
import { Fitting } from './fitting.js'
import { foundedPartnerships } from './founded-partnerships.js'
import { LiveTables, partnershipsWithTables, type Found } from './live-tables.js'
import { Log } from './log.js'
import { NarrowedReaders } from './narrowed-readers.js'
import { OpenReadDatabase } from './open-read-database.js'
import { PastReaders } from './past-readers.js'
import type { Projector, Reached, Wanted } from './projector.js'
import { ErasureNotHonoured, ReadModelsBehind, TablesStopped, type ReadModels } from './read-models.js'
import { wordsPath, type Place } from './surroundings.js'

/** How long, in milliseconds, readers wait for the tables to be brought up to date. */
export interface Patience {
  /** For whoever looks: then what there is serves, with its age. */
  readonly looking: number
  /** For whoever decides: then it is an error. */
  readonly deciding: number
}

interface ReadingOptions {
  readonly store: EventStore
  readonly place: Place
  readonly projector: Projector
  readonly patience: Patience
  readonly ledgerId?: string | undefined
}

/** Milliseconds that a start waits for tables to be brought up to date where there are some to show. */
const WARMING = 3_000
const MAKING = 30_000

/** Reads the files that a projector keeps up to date, be it in this thread or in another. Closing it closes the projector. */
export const reading = ({ store, place, projector, patience, ledgerId }: ReadingOptions): ReadModels => {
  const log = new Log(store, ledgerId)
  const [fitting, duty] = [new Fitting(log), erasures(log)]
  const partnerships = foundedPartnerships(store, () => partnershipsWithTables(place))
  const past = new PastReaders(place)
  const narrowed = new NarrowedReaders(place)
  const live = new Map<string, LiveTables>()
  const tablesOf = (partnership: string): LiveTables => {
    const tables = live.get(partnership) ?? new LiveTables(partnership, place, fitting, duty)
    live.set(partnership, tables)
    return tables
  }

  const empty = (partnership: string): OpenReadDatabase => new OpenReadDatabase(partnership, openEmpty(place.emptyTables))
  const opened = (partnership: string, found: Found | undefined, reached: Reached): OpenReadDatabase => {
    if (found) return new OpenReadDatabase(partnership, found.connection, { asOf: ageOf(found, reached), older: found.older })
    if (reached.is === 'there') return empty(partnership)
    throw failure(partnership, found, reached)
  }
  const strictly = async (partnership: string, wanted: Wanted): Promise<OpenReadDatabase> => {
    const reached = await projector.reach(partnership, wanted)
    const found = await tablesOf(partnership).found()
    if (reached.is !== 'there') throw failure(partnership, found, reached, wanted.after)
    return opened(partnership, found, reached)
  }

  return {
    read: async (partnership, asAt, after) => {
      const reached = await projector.reach(partnership, { after, milliseconds: patience.looking, orOlder: true })
      const now = opened(partnership, await tablesOf(partnership).found(), reached)
      if (!asAt) return now
      const then = await projector.past(partnership, asAt).catch((error: unknown) => {
        throw isUnknownEvent(error) ? new TablesStopped(partnership, now.position, error.message) : error
      })
      if (then.are === 'built') {
        const { asOf, whereabouts } = now
        return new OpenReadDatabase(partnership, past.at(then.path), { asOf, older: false, live: whereabouts.path })
      }
      return then.are === 'live' ? now : empty(partnership)
    },
    upToDate: (partnership, after) => strictly(partnership, { after, milliseconds: patience.deciding }),
    narrowed: (tables, narrowing) => {
      const { partnership, path, live, ...age } = tables.whereabouts
      if (path === null || live === null) return tables
      return new OpenReadDatabase(partnership, narrowed.at(path, live, narrowing), { ...age, live, narrowing })
    },
    waitFor: async (partnership, position, milliseconds = 300) =>
      (await projector.reach(partnership, { after: position, milliseconds })).is === 'there',
    catchUp: async (partnership) => {
      for (const one of partnership === undefined ? await partnerships() : [partnership])
        await strictly(one, { milliseconds: patience.deciding })
    },
    warm: async () => {
      for (const one of await partnerships()) {
        const milliseconds = (await tablesOf(one).found()) ? WARMING : MAKING
        await projector.reach(one, { milliseconds, orOlder: true })
      }
    },
    honourErasures: async () => {
      if (!(await projector.honourErasures(patience.deciding))) throw new ErasureNotHonoured(wordsPath(place))
    },
    partnerships,
    state: () => projector.state(),
    close: async () => {
      await projector.close()
      for (const tables of live.values()) tables.close()
      live.clear()
      past.close()
      narrowed.close()
    },
  }
}

/** By its name: one that comes from a thread has no class. */
const isUnknownEvent = (error: unknown): error is Error => error instanceof Error && error.name === 'UnknownEvent'

/** Where nobody has seen tables hold everything, they did so when their last event was recorded. */
const ageOf = ({ checkpoint }: Found, { is, asOf }: Reached): string | null => (is === 'there' ? null : (asOf ?? checkpoint.recordedAt))

const failure = (partnership: string, found: Found | undefined, { is, why }: Reached, after?: string): Error => {
  const position = found?.checkpoint.position ?? null
  if (is === 'unavailable') return new LogUnavailable(why ?? 'the log cannot be reached', 'not written', 5)
  if (is === 'stopped') return new TablesStopped(partnership, position, why ?? 'an event cannot be applied')
  return new ReadModelsBehind(partnership, position, after ?? null)
}
