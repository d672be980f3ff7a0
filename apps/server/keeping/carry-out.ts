import { randomUUID } from 'node:crypto'
import { reached } from '@ledger/event-store'
import { BeginErasure, erasureRequestOf, RecordSearch, type ErasureRequested } from '@ledger/keeping'
import { type Actor, type Command, type CommandContext, type IsoDate, type Outcome, type Question, type Refused } from '@ledger/kernel'
import { ERASED_WORDS, type Erasure } from '@ledger/vault'
import { documentsGoingWith, removeDocuments } from './documents-erased.js'
import type { Erasing } from './erasing.js'
import { searched } from './searched.js'

/** Who carries it out, from where, and when. */
export interface CarriedOutBy {
  readonly partnership: string
  readonly requestId: string
  readonly actor: Actor
  readonly via: 'web' | 'cli'
  readonly today: IsoDate
}

/** By which commands are sent: whoever sends from a page is asked whether they may. */
export type Send = (command: Command<object>) => Promise<Outcome>

export type CarriedOut = { readonly done: true; readonly erasure: Erasure; readonly position: string | null } | Refused

/**
 * Erases what two have approved. Before any key is destroyed it is asked again whether something holds it, also where an earlier run died after it
 * had begun; from then on it cannot be stopped, and every start of the ledger carries it on. Sent again it does nothing twice.
 */
export const carryOut = async (erasing: Erasing, send: Send, by: CarriedOutBy): Promise<CarriedOut> => {
  const { forgetting, readModels, folder, log } = erasing
  const after = await log.head()
  const { partnership, requestId, actor } = by
  const underWay = (await forgetting.erasures()).find(({ erasureId }) => erasureId === requestId)
  if (!underWay) {
    const outcome = await send(new BeginErasure({ requestId }, contextOf(by, after)))
    if (!outcome.done) return outcome
    reached('in keeping')
  }
  const tables = await readModels.read(partnership, null, after ?? undefined)
  const request = erasureRequestOf(tables, nobody(by.today), { requestId })
  if (!request) return { done: false, refused: 'not-asked', detail: { requestId } }
  const words = underWay ? [] : wordsOf(tables, request)
  const documents = underWay ? [] : await documentsGoingWith(readModels, partnership, request.refs, nobody(by.today))
  const erasure = await forgetting.eraseTogether(
    { personIds: request.erases.kind === 'person' ? [request.erases.personId] : [], refs: request.refs, documents },
    { erasureId: requestId, reason: request.ground, actor },
  )
  await removeDocuments(folder, [erasure])
  reached('in keeping')
  if (underWay) return { done: true, erasure, position: null }
  const files = await searched(folder, words)
  const told = await send(new RecordSearch({ requestId, searched: files }, contextOf(by, null)))
  return { done: true, erasure, position: told.done ? told.position : null }
}

const nobody = (today: IsoDate): Question => ({ viewer: { personId: null, agencyIds: [] }, asAt: null, today })

type Tables = Parameters<typeof erasureRequestOf>[0]

/** What is looked for once it is gone: it lies nowhere but in this process meanwhile. */
const wordsOf = (db: Tables, { erases, refs }: ErasureRequested): readonly string[] =>
  [
    ...db
      .all<{ text: string }>('SELECT text FROM texts WHERE ref IN (SELECT value FROM json_each(:refs))', { refs: JSON.stringify(refs) })
      .map(({ text }) => text),
    ...(erases.kind === 'person'
      ? db.all<{ name: string }>('SELECT name FROM directory WHERE person_id = :personId', { personId: erases.personId })
      : []
    ).map(({ name }) => name),
  ].filter((text) => text !== ERASED_WORDS)

/** Each time a command of its own: a hold that was placed since the last time counts. */
const contextOf = ({ partnership, actor, via, today }: CarriedOutBy, after: string | null): CommandContext => ({
  ...{ partnership, actor, occurredOn: null, today, source: { via, knownTo: null } },
  commandId: randomUUID(),
  ...(after ? { after } : {}),
})
