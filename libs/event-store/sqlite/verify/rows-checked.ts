import { londonDay, type IsoDate } from '@ledger/kernel'
import { linkOf, NO_LINK } from '../../leaf.js'
import { leafAgrees, WrongForm, type StoredRow } from './canonical-row.js'
import { isStreamName, named, type Check, type Findings } from './findings.js'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TYPE = /^[A-Z][A-Za-z0-9]*$/

/** What is known of the log when all its rows were looked at. */
export interface RowsChecked {
  readonly events: number
  /** Of the last event. */
  readonly head: { readonly position: number; readonly link: Buffer } | null
  /** The last position of each London day, as the events say. */
  readonly days: ReadonlyMap<IsoDate, number>
  readonly leavesWrong: number
}

/** Looks at one row after another, in the order of the log. Without a salt key leaves are not computed. */
export const checkingRows = (findings: Findings, saltKey: Uint8Array | undefined) => {
  const heads = new Map<string, number>()
  const days = new Map<IsoDate, number>()
  let [events, leavesWrong, expected, recordedAt, hour, day] = [0, 0, 0, '', '', '']
  let head: RowsChecked['head'] = null
  /** What the next link may be made from: two where a link itself is damaged, so that not every event after it is named too. */
  let previous: readonly Buffer[] = [NO_LINK]

  const position = (row: StoredRow, wrong: Wrong): void => {
    if (row.position !== expected) wrong('position', `its position is not the next, which is ${expected}`)
    expected = row.position + 1
  }
  const stream = ({ stream: name, partnership, category, revision }: StoredRow, wrong: Wrong): void => {
    const next = (heads.get(name) ?? -1) + 1
    if (next === 0 && !isStreamName(name)) return wrong('stream', 'its stream has no name that could be one')
    if (!belongs(name, partnership, category)) wrong('stream', 'its partnership or category is not what the name of its stream says')
    if (revision !== next) wrong('revision', `its revision is not the next of its stream, which is ${next}`)
    heads.set(name, Math.max(next, Number.isSafeInteger(revision) ? revision : next))
  }
  const time = ({ recorded_at: at, position: last }: StoredRow, wrong: Wrong): void => {
    if (!INSTANT.test(at) || Number.isNaN(Date.parse(at))) return wrong('time', 'the time of its recording is none')
    if (at < recordedAt) wrong('time', 'it says that it was recorded before the event that precedes it')
    recordedAt = at
    if (!at.startsWith(hour) || hour === '') [hour, day] = [at.slice(0, 13), londonDay(at)]
    days.set(day, last)
  }
  const words = (row: StoredRow, wrong: Wrong): void => {
    if (!UUID.test(row.id) || !TYPE.test(row.type) || !(row.version > 0)) wrong('form', 'its id, type or version is none')
    try {
      if (leafAgrees(row, saltKey)) return
      leavesWrong += 1
      wrong('leaf', 'it is not what was recorded: its leaf, computed from what it says now, is another')
    } catch (error) {
      wrong('form', error instanceof WrongForm ? error.message : 'what it says has no form that is stored')
    }
  }
  const link = ({ leaf, link: stored, recorded_at: at, position: last }: StoredRow, wrong: Wrong): void => {
    const computed = previous.map((one) => linkOf(one, leaf, at))
    const holds = computed.some((one) => one.equals(stored))
    if (!holds) wrong('link', 'the chain breaks here: its link is not made of the link before it, its leaf and its time')
    previous = holds ? [stored] : [stored, ...computed]
    head = { position: last, link: stored }
  }

  return {
    row: (row: StoredRow): void => {
      events += 1
      const wrong: Wrong = (check, says) => findings.add(check, says, named(row))
      for (const look of [position, stream, time, words, link]) {
        try {
          look(row, wrong)
        } catch {
          wrong('form', 'a column of it does not hold what is stored there')
        }
      }
    },
    result: (): RowsChecked => ({ events, head, days, leavesWrong }),
  }
}

type Wrong = (check: Check, says: string) => void

/** As cheap as can be: that the name has the form of one was seen when the stream began. */
const belongs = (name: string, partnership: string | null, category: string): boolean =>
  partnership === null ? name === category || name.startsWith(`${category}-`) : name.startsWith(`${partnership}.${category}-`)
