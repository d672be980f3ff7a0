import { PlanAction, ReportActionDone, SubmitEvidence } from '@ledger/actions'
import { idFrom, onDay, words, type Actor, type Command, type CommandContext, type Outcome, type Who } from '@ledger/kernel'
import { openLedger, type LedgerSettings } from '@ledger/server'
import { makeSmallLedger, TODAY } from '../journeys/small-ledger.js'

/** Eight writers have one action each to themselves, and share the others. */
export const ACTIONS = Array.from({ length: 16 }, (_, number) => `rota ${number}`)

const nurse: Who = { kind: 'person', personId: idFrom('nurse'), agencyIds: [idFrom('hospital')] }
const manager: Who = { kind: 'person', personId: idFrom('business manager'), agencyIds: [idFrom('business unit')] }

/** A small ledger with actions that are reported done, whose evidence waits to be checked. */
export const makeLedgerUnderFire = async (folder: string, elsewhere: Omit<LedgerSettings, 'folder'> = {}): Promise<void> => {
  await makeSmallLedger(folder, elsewhere)
  const ledger = await openLedger({ folder, ...elsewhere })
  const tell = async <Data extends object>(
    key: string,
    Sent: new (data: Data, context: CommandContext) => Command<Data>,
    data: Data,
    by: Who,
    day: string,
  ): Promise<void> => {
    const actor: Actor = { said: by, decided: by, recorded: manager }
    const context: CommandContext = {
      ...{ partnership: 'exampleshire', commandId: key, actor, occurredOn: onDay(day), today: TODAY },
      source: { via: 'cli', knownTo: null },
    }
    const outcome = await ledger.commands.execute<Command<Data>, Outcome>(new Sent(data, context))
    if (!outcome.done) throw new Error(`${key}: refused, ${outcome.refused} ${JSON.stringify(outcome.detail)}`)
  }
  for (const name of ACTIONS) {
    const actionId = idFrom(name)
    const planned = {
      ...{ reviewId: idFrom('amber'), number: name, text: words(name), ownerIds: [idFrom('hospital')], leadRole: words('Head of service') },
      ...{ answers: [{ askId: idFrom('calls to hospital'), part: 'necessary' as const }], repeats: 'once' as const },
      ...{ due: onDay('2025-09-30'), sources: [] },
    }
    await tell(name, PlanAction, planned, manager, '2025-04-01')
    await tell(`${name} done`, ReportActionDone, { actionId, note: null }, nurse, '2025-09-20')
    const evidence = {
      actionId,
      title: words('The paper'),
      pointer: 'Board library, item 12',
      sha256: null,
      bytes: 20_480,
      mediaType: null,
      scan: null,
    }
    await tell(`${name} evidence`, SubmitEvidence, evidence, nurse, '2025-09-21')
  }
  await ledger.close()
}

/** What a writer sends: another check of the action's evidence. */
export const checkOf = (name: string, note: string): object => ({
  checks: [{ askId: idFrom('calls to hospital'), finding: 'shown' }],
  evidenceIds: [idFrom(`${name} evidence`)],
  checkedOn: '2026-06-29',
  checkedBy: { kind: 'person', id: idFrom('inspector') },
  recordedBy: idFrom('business manager'),
  note,
})

/** The writers' browser acts as whoever types. */
export const ACTING = `acting-as=exampleshire.${idFrom('business manager')}`

/** Words of its own for each check: with letters for figures, for a number in words looks like somebody's. */
export const noteOf = (commandId: string): string =>
  `checked by ${commandId.replace(/[\d-]/g, (sign) => 'ghijklmnopq'[Number(sign)] ?? 'q')}`

export const addressOf = (name: string): string => `/api/partnerships/exampleshire/actions/${idFrom(name)}`

export const streamOf = (name: string): string => `exampleshire.action-${idFrom(name)}`
