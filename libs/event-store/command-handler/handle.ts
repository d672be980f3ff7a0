import {
  idFrom,
  isRefusal,
  uuidFrom,
  type Command,
  type DomainEvent,
  type Done,
  type EventMeta,
  type Outcome,
  type Refused,
  type Slice,
} from '@ledger/kernel'
import { EventIdsReused, WrongExpectedRevision } from '../append-errors.js'
import type { Appended, EventStore, NewEvent } from '../store.js'
import { streamName } from '../stream-name.js'
import { commandHash } from './command-hash.js'
import { gathered, type FactQueries } from './facts.js'
import { loaded } from './loaded.js'
import type { FactSource, LedgerKeys } from './tokens.js'

export interface Given {
  readonly store: EventStore
  readonly keys: Pick<LedgerKeys, 'commandKey'>
  readonly facts?: FactSource | undefined
}

/** How often a command without `ifMatch` is decided afresh when others append to its stream at the same moment. */
const ATTEMPTS = 10

const refused = (code: string, detail: Refused['detail'] = {}): Refused => ({ done: false, refused: code, detail })

/** Decides one command for one stream, and appends what it decides. */
export const handle = async <Data extends object, State, Event extends DomainEvent, Facts>(
  command: Command<Data>,
  slice: Slice<Data, State, Event, Facts>,
  queries: FactQueries<Data, State, Facts>,
  given: Given,
): Promise<Outcome> => {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attempted(command, slice, queries, given)
    if (outcome !== 'overtaken') return outcome
    if (attempt === ATTEMPTS) return refused('stale')
  }
}

const attempted = async <Data extends object, State, Event extends DomainEvent, Facts>(
  command: Command<Data>,
  slice: Slice<Data, State, Event, Facts>,
  queries: FactQueries<Data, State, Facts>,
  { store, keys, facts: source }: Given,
): Promise<Outcome | 'overtaken'> => {
  const { data, context } = command
  const newId = idFrom(context.commandId)
  const id = slice.id(data, newId)
  const stream = streamName(context.partnership, slice.category, id)
  const hash = commandHash(slice.name, command, keys.commandKey)
  const done = ({ revision, position }: Pick<Done, 'revision' | 'position'>): Done => ({ done: true, id, stream, revision, position })

  const { revision, position, state, before } = await loaded(store, stream, slice.evolution, context.commandId)
  if (before) return before.meta.command.hash === hash ? done(before) : refused('command-id-reused', { commandId: context.commandId })
  if (revision < 0 && !slice.creates) return refused('not-found', { category: slice.category, id })
  if (context.ifMatch !== undefined && context.ifMatch !== revision)
    return refused('stale', { expected: context.ifMatch, actual: revision })

  const { facts, factsAt } = await gathered(queries, source, command, state)
  const { actor, occurredOn, today } = context
  const decided = slice.decide(data, state, facts, { newId, actor, occurredOn, today, factsAt })
  if (isRefusal(decided)) return refused(decided.refused, decided.detail)
  if (decided.length === 0) return done({ revision, position })

  const meta = metaOf(command, hash)
  const events = decided.map((event, index): NewEvent => ({
    id: uuidFrom(context.commandId, stream, String(index)),
    type: event.type,
    version: versionOf(event, slice),
    occurredOn,
    data: event.data,
    meta,
  }))
  const appended = await appendUnlessOvertaken(store, stream, revision, events)
  return appended ? done(appended) : 'overtaken'
}

const appendUnlessOvertaken = async (
  store: EventStore,
  stream: string,
  revision: number,
  events: readonly NewEvent[],
): Promise<Appended | undefined> => {
  try {
    return await store.append(stream, revision < 0 ? 'no stream' : revision, events)
  } catch (error) {
    if (error instanceof WrongExpectedRevision || error instanceof EventIdsReused) return undefined
    throw error
  }
}

const metaOf = ({ context }: Command<object>, hash: string): EventMeta => ({
  actor: context.actor,
  command: {
    id: context.commandId,
    hash,
    correlationId: context.correlationId ?? context.commandId,
    causationId: context.causationId ?? null,
  },
  source: context.source,
})

/** Version 1, unless the evolution names its event types: then each event is of one of them. */
const versionOf = <Data, State, Event extends DomainEvent, Facts>(event: Event, { evolution, name }: Slice<Data, State, Event, Facts>) => {
  if (!evolution.types) return 1
  const type = evolution.types.find((one) => one.type === event.type)
  if (!type) throw new Error(`${name} decided on ${event.type}, which is not among the event types of its stream`)
  return type.version
}
