import { earliest, uuidFrom, type IsoDate } from '@ledger/kernel'
import type { LastSaid, SaidRow } from '../read/what-sources-said/what-sources-said.js'
import type { LedgerSoFar } from '../telling/ledger-so-far.js'
import type { Aspect, Row, Thing, Wish } from '../telling/telling.js'
import type { Warning, WarningCode } from '../telling/warning.js'
import type { Digest } from './digest.js'
import { judge } from './judge.js'

export interface Comparing {
  readonly runId: string
  readonly last: LastSaid
  readonly ledger: LedgerSoFar
  readonly digest: Digest
  readonly today: IsoDate
}

/** A command that is to be put, with its id. `makes` says that the rest of the row needs it. */
export interface PlannedCommand {
  readonly commandId: string
  readonly wish: Wish
  readonly makes: boolean
  readonly cell: string
}

/** What is to be recorded of one thing that a row tells of. */
export interface ToldOf {
  readonly digests: Readonly<Record<string, string>>
  readonly commands: readonly PlannedCommand[]
  readonly warnings: readonly Warning[]
}

/** From here on the ledger so far holds what was told. */
export const tellOf = (thing: Thing, row: Row, last: SaidRow | undefined, comparing: Comparing): ToldOf => {
  const isNew = !comparing.ledger.has(thing.id)
  if (isNew) comparing.ledger.add(thing.id, thing.kind, thing.name)
  const making = isNew && thing.make ? [{ ...thing.make, makes: true, cell: thing.label }] : []
  const told = thing.aspects.map((aspect) => tellAspect(aspect, { thing, row, isNew, last }, comparing))
  return {
    digests: Object.assign({}, ...told.map(({ digests }) => digests)) as Record<string, string>,
    commands: [...making, ...told.flatMap(({ commands }) => commands)],
    warnings: told.flatMap(({ warnings }) => warnings),
  }
}

interface Of {
  readonly thing: Thing
  readonly row: Row
  readonly isNew: boolean
  readonly last: SaidRow | undefined
}

const tellAspect = (aspect: Aspect, { thing, row, isNew, last }: Of, { runId, ledger, digest, today }: Comparing): ToldOf => {
  const field = `${thing.label}: ${aspect.name}`
  const digests = { [field]: digest(field, aspect.value) }
  const lastDigest = last?.digests[field]
  if (lastDigest === digests[field]) return { digests, commands: [], warnings: [] }
  const heldAs = aspect.heldAs ?? aspect.name
  const held = ledger.value(thing.id, heldAs)
  const otherwise = held !== undefined && digest(field, held) !== lastDigest
  const overruled = aspect.about !== undefined && ledger.aPersonSpokeLast(thing.id, aspect.about)
  const verdict = judge(aspect, { isNew, held, spokeBefore: lastDigest !== undefined, changedByPerson: otherwise || overruled })
  const warning = (code: WarningCode, what: string = aspect.name): Warning => ({ place: row.place, cell: aspect.cell, code, what })
  switch (verdict) {
    case 'nothing':
      return { digests, commands: [], warnings: [] }
    case 'said with the making':
      ledger.hold(thing.id, heldAs, aspect.value)
      return { digests, commands: [], warnings: [] }
    case 'say':
    case 'say beside': {
      ledger.hold(thing.id, heldAs, aspect.value)
      const said = sayings(aspect, held ?? '', uuidFrom('import says', runId, row.key, field), today, warning)
      return { digests, commands: said.commands, warnings: verdict === 'say' ? said.warnings : [...said.warnings, warning('kept-beside')] }
    }
    default:
      return { digests, commands: [], warnings: [warning(verdict)] }
  }
}

const sayings = (
  aspect: Aspect,
  held: string,
  seed: string,
  today: IsoDate,
  warning: (code: WarningCode, what?: string) => Warning,
): Pick<ToldOf, 'commands' | 'warnings'> => {
  const wishes = aspect.say(held)
  if (!wishes) return { commands: [], warnings: [warning('cannot-change')] }
  const early = wishes.filter(({ occurredOn }) => occurredOn !== null && (earliest(occurredOn) ?? '') > today)
  return {
    commands: wishes
      .filter((wish) => !early.includes(wish))
      .map((wish, index) => ({ commandId: uuidFrom(seed, String(index)), wish, makes: false, cell: aspect.cell })),
    warnings: early.map(({ occurredOn }) => warning('in-the-future', occurredOn?.value)),
  }
}
