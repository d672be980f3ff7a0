import { parseStreamName } from '../../stream-name.js'

/** What was looked at when something was found. */
export type Check =
  | 'file'
  | 'format'
  | 'structure'
  | 'reading'
  | 'position'
  | 'stream'
  | 'revision'
  | 'time'
  | 'form'
  | 'leaf'
  | 'link'
  | 'days'
  | 'mark'
  | 'mark file'
  | 'keys'

/** An event as far as its row can still be read; what is no name any more is null. */
export interface DamagedEvent {
  readonly position: number
  readonly stream: string | null
  readonly revision: number | null
  readonly type: string | null
}

export interface Finding {
  readonly check: Check
  /** The event that is damaged; none where the damage lies elsewhere in the file. */
  readonly event?: DamagedEvent
  /** One sentence; never what an event says. */
  readonly says: string
}

/** As many as anybody reads. What is beyond them is counted. */
const LISTED = 100

export class Findings {
  listed: Finding[] = []
  count = 0

  add(check: Check, says: string, event?: DamagedEvent): void {
    this.count += 1
    if (this.listed.length < LISTED) this.listed.push({ check, says, ...(event ? { event } : {}) })
  }

  /** One finding in the place of many that have one cause. */
  inPlaceOf(many: Check, count: number, check: Check, says: string): void {
    this.listed = [{ check, says }, ...this.listed.filter((one) => one.check !== many)]
    this.count += 1 - count
  }
}

/** A row's name. Damage may have put anything where a name was, so only what has the form of one is said again. */
export const named = (row: {
  readonly position: number
  readonly stream?: unknown
  readonly revision?: unknown
  readonly type?: unknown
}): DamagedEvent => ({
  position: row.position,
  stream: typeof row.stream === 'string' && isStreamName(row.stream) ? row.stream : null,
  revision: typeof row.revision === 'number' && Number.isSafeInteger(row.revision) ? row.revision : null,
  type: typeof row.type === 'string' && /^[A-Z][A-Za-z0-9]{0,99}$/.test(row.type) ? row.type : null,
})

export const isStreamName = (text: string): boolean => {
  try {
    return text.length < 200 && Boolean(parseStreamName(text))
  } catch {
    return false
  }
}

/** What SQLite or the system said, without the names of files that the sentence around it says already. */
export const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return 'it gave no reason'
  const { code } = error as NodeJS.ErrnoException
  return code && !error.message.includes(code) ? `${error.message}, ${code}` : error.message
}
