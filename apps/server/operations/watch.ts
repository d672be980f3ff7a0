import type { TablesState } from '@ledger/projections'
import type { DataFolder } from '../data-folder.js'
import type { WatchedLog } from './watched-log.js'

/** Longer than this, in milliseconds, and the log counts as not answering. */
const PATIENCE = 2_000

/** What there is to watch of an open ledger. */
export class Watch {
  constructor(
    readonly log: WatchedLog,
    private readonly opened: Pick<DataFolder, 'readModels' | 'keys' | 'accessLog'>,
  ) {}

  /** Where the log ends, or why it does not say. */
  async askLog(): Promise<{ readonly head: string | null } | { readonly why: string }> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<{ readonly why: string }>((resolve) => {
      timer = setTimeout(() => resolve({ why: `no answer within ${PATIENCE / 1000} seconds` }), PATIENCE)
    })
    const answer = this.log.store.head().then(
      (head) => ({ head }),
      (error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }),
    )
    return Promise.race([answer, late]).finally(() => clearTimeout(timer))
  }

  async tables(): Promise<readonly TablesState[]> {
    return this.opened.readModels.state()
  }

  /** Why the last look could not be recorded; null where it was. */
  accessLogTrouble(): string | null {
    return this.opened.accessLog.trouble()
  }

  hasKeys(): boolean {
    const { commandKey, saltKey } = this.opened.keys
    return commandKey.length === 32 && saltKey.length === 32
  }
}
