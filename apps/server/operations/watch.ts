import { statfs } from 'node:fs/promises'
import { OF_NO_PARTNERSHIP } from '@ledger/access'
import type { Uploads } from '@ledger/documents'
import type { TablesState } from '@ledger/projections'
import { refusedLately } from '../access/refused-lately.js'
import type { DailySeal, SealState } from '../access/daily-seal.js'
import type { DataFolder } from '../data-folder.js'
import { lastBackup } from './last-backup.js'
import type { WatchedLog } from './watched-log.js'

/** Longer than this, in milliseconds, and the log counts as not answering. */
const PATIENCE = 2_000

/** What lies beside the log. */
export interface Lying {
  readonly uploads: Uploads
  readonly seal: DailySeal
  /** Whether the log is kept by a server, and not in the data folder. */
  readonly isOnServer: boolean
}

interface Unanswered {
  readonly why: string
}

/** What there is to watch of an open ledger. */
export class Watch {
  constructor(
    readonly log: WatchedLog,
    private readonly opened: Pick<DataFolder, 'readModels' | 'keys' | 'accessLog' | 'folder' | 'log'>,
    private readonly lying: Lying,
  ) {}

  /** Where the log ends, or why it does not say. */
  async askLog(): Promise<{ readonly head: string | null } | Unanswered> {
    return inTime(this.log.store.head().then((head) => ({ head })))
  }

  /** When its last entry was made, in ISO 8601; null where there is none. */
  async askLastEntry(): Promise<{ readonly at: string | null } | Unanswered> {
    return inTime(lastOf(this.opened.log))
  }

  async tables(): Promise<readonly TablesState[]> {
    return this.opened.readModels.state()
  }

  /** Why the last look could not be recorded; null where it was. */
  accessLogTrouble(): string | null {
    return this.opened.accessLog.trouble()
  }

  /** Whether the access log is what the log says of it, as of the last time that they were compared. */
  seal(): SealState {
    return this.lying.seal.state()
  }

  /** How often in the last seven days an attempt to sign in was refused, for each account of a partnership, and where no account was meant. */
  refusedSignIns(partnership: string, now: string): { readonly ofAccounts: readonly number[]; readonly ofNobody: number } {
    const times = (of: string): readonly number[] => refusedLately(this.opened.accessLog, of, now).map((one) => one.times)
    return { ofAccounts: times(partnership), ofNobody: times(OF_NO_PARTNERSHIP).reduce((sum, one) => sum + one, 0) }
  }

  hasKeys(): boolean {
    const { commandKey, saltKey } = this.opened.keys
    return commandKey.length === 32 && saltKey.length === 32
  }

  get uploads(): Pick<Uploads, 'scannerAnswers' | 'keepUnscanned'> {
    return this.lying.uploads
  }

  get isOnServer(): boolean {
    return this.lying.isOnServer
  }

  /** When the last backup was made, in ISO 8601; null where none is known. */
  lastBackup(): string | null {
    return lastBackup(this.opened.folder)
  }

  /** Bytes of the disk that the data folder lies on; null where the disk does not say. */
  async storage(): Promise<{ readonly free: number; readonly all: number } | null> {
    try {
      const { bavail, blocks, bsize } = await statfs(this.opened.folder)
      return { free: bavail * bsize, all: blocks * bsize }
    } catch {
      return null
    }
  }
}

const lastOf = async (log: DataFolder['log']): Promise<{ readonly at: string | null }> => {
  for await (const { recordedAt } of log.readAll({ direction: 'backwards', limit: 1 })) return { at: recordedAt }
  return { at: null }
}

const inTime = async <Answer>(asked: Promise<Answer>): Promise<Answer | Unanswered> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Unanswered>((resolve) => {
    timer = setTimeout(() => resolve({ why: `no answer within ${PATIENCE / 1000} seconds` }), PATIENCE)
  })
  const answer = asked.catch((error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }))
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
