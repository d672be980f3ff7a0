import { earliest, uuidFrom, type IsoDate } from '@ledger/kernel'
import type { LastSaid, SaidRow } from '../read/what-sources-said/what-sources-said.js'
import type { LedgerSoFar } from '../telling/ledger-so-far.js'
import type { Aspect, Row, Thing, Wish } from '../telling/telling.js'
import type { Warning, WarningCode } from '../telling/warning.js'
import type { Digest } from './digest.js'

/** A command that is to be put, with its id. `makes` says that the rest of the row needs it. */
export interface PlannedCommand {
  readonly commandId: string
  readonly wish: Wish
  readonly makes: boolean
  readonly cell: string
}

export interface PlannedRow {
  readonly row: Row
  readonly outcome: 'recorded' | 'changed' | 'unchanged'
  readonly commands: readonly PlannedCommand[]
  readonly digests: Readonly<Record<string, string>>
  readonly made: Readonly<Record<string, string>>
  readonly warnings: readonly Warning[]
}

interface Comparing {
  readonly runId: string
  readonly last: LastSaid
  readonly ledger: LedgerSoFar
  readonly digest: Digest
  readonly today: IsoDate
}

/**
 * What is to be recorded of a file: what its rows say, less what this source said before. Where the ledger holds something else by now than the
 * source said last, somebody changed it: it is left as it is, with a warning.
 */
export const compare = (rows: readonly Row[], comparing: Comparing): readonly PlannedRow[] => rows.map((row) => plannedRow(row, comparing))

const plannedRow = (row: Row, comparing: Comparing): PlannedRow => {
  const last = comparing.last.rows.get(row.key)
  const told = row.things.map((thing) => tellOf(thing, row, last, comparing))
  const digests = Object.assign({ words: comparing.digest('words', row.words) }, ...told.map((one) => one.digests)) as Record<
    string,
    string
  >
  const made = Object.fromEntries(row.things.map(({ label, id }) => [label, id]))
  const outcome = last === undefined ? 'recorded' : same(last.digests, digests) && same(last.made, made) ? 'unchanged' : 'changed'
  const gone = last && outcome === 'changed' ? noLongerTold(row, last, { digests, made }) : []
  return {
    row,
    outcome,
    digests,
    made,
    commands: told.flatMap(({ commands }) => commands),
    warnings: [...row.warnings, ...told.flatMap(({ warnings }) => warnings), ...gone],
  }
}

interface Told {
  readonly digests: Readonly<Record<string, string>>
  readonly commands: readonly PlannedCommand[]
  readonly warnings: readonly Warning[]
}

const tellOf = (thing: Thing, row: Row, last: SaidRow | undefined, comparing: Comparing): Told => {
  const { ledger, digest } = comparing
  const isNew = !ledger.has(thing.id)
  const digests: Record<string, string> = {}
  const commands: PlannedCommand[] = []
  const warnings: Warning[] = []
  if (isNew) {
    ledger.add(thing.id, thing.kind, thing.name)
    if (thing.make) commands.push({ ...thing.make, makes: true, cell: thing.label })
  }
  for (const aspect of thing.aspects) {
    const field = `${thing.label}: ${aspect.name}`
    digests[field] = digest(field, aspect.value)
    const lastDigest = last?.digests[field]
    if (lastDigest === digests[field]) continue
    const heldAs = aspect.heldAs ?? aspect.name
    const held = ledger.value(thing.id, heldAs)
    const verdict = judge(aspect, {
      isNew,
      held,
      spokeBefore: lastDigest !== undefined,
      unchangedSince: held === undefined || digest(field, held) === lastDigest,
    })
    if (verdict === 'say') commands.push(...said(aspect, held ?? '', `${row.key} ${field}`, comparing, warnings, row))
    else if (verdict !== 'nothing' && verdict !== 'said with the making')
      warnings.push({ place: row.place, cell: aspect.cell, code: verdict, what: aspect.name })
    if (verdict === 'say' || verdict === 'said with the making') ledger.hold(thing.id, heldAs, aspect.value)
  }
  return { digests, commands, warnings }
}

interface Standing {
  readonly isNew: boolean
  readonly held: string | undefined
  readonly spokeBefore: boolean
  readonly unchangedSince: boolean
}

type Verdict =
  'say' | 'said with the making' | 'nothing' | Extract<WarningCode, 'said-no-longer' | 'changed-by-person' | 'differs-from-ledger'>

const judge = ({ value, withMake }: Aspect, { isNew, held, spokeBefore, unchangedSince }: Standing): Verdict => {
  if (isNew && withMake) return 'said with the making'
  if (isNew) return value === '' ? 'nothing' : 'say'
  if (held === value) return 'nothing'
  if (spokeBefore) {
    if (!unchangedSince) return 'changed-by-person'
    return value === '' ? 'said-no-longer' : 'say'
  }
  if (value === '' || (held === undefined && withMake)) return 'nothing'
  return held === undefined || held === '' ? 'say' : 'differs-from-ledger'
}

const said = (
  aspect: Aspect,
  held: string,
  seed: string,
  { runId, today }: Comparing,
  warnings: Warning[],
  row: Row,
): readonly PlannedCommand[] => {
  const warn = (code: WarningCode, what: string): readonly PlannedCommand[] => {
    warnings.push({ place: row.place, cell: aspect.cell, code, what })
    return []
  }
  const wishes = aspect.say(held)
  if (!wishes) return warn('cannot-change', aspect.name)
  return wishes.flatMap((wish, index) => {
    const day = wish.occurredOn ? earliest(wish.occurredOn) : undefined
    if (day && day > today) return warn('in-the-future', wish.occurredOn?.value ?? '')
    return [{ commandId: uuidFrom('import says', runId, seed, String(index)), wish, makes: false, cell: aspect.cell }]
  })
}

const same = (some: Readonly<Record<string, string>>, others: Readonly<Record<string, string>>): boolean =>
  Object.keys(some).length === Object.keys(others).length && Object.entries(some).every(([name, value]) => others[name] === value)

const noLongerTold = (row: Row, last: SaidRow, now: Pick<PlannedRow, 'digests' | 'made'>): readonly Warning[] => [
  ...Object.keys(last.made)
    .filter((label) => !(label in now.made))
    .map((what) => ({ place: row.place, cell: what, code: 'told-no-longer' as const, what })),
  ...Object.keys(last.digests)
    .filter((field) => !(field in now.digests) && Object.keys(now.made).some((label) => field.startsWith(`${label}: `)))
    .map((field) => ({ place: row.place, cell: field, code: 'said-no-longer' as const, what: field.slice(field.indexOf(': ') + 2) })),
]
