import {
  eventType,
  factDay,
  textRef,
  unknown,
  uuidFrom,
  words,
  type AnyEventType,
  type DomainEvent,
  type PersonalName,
  type PersonalText,
} from '@ledger/kernel'
import type { EventStore, NewEvent } from '@ledger/event-store'
import { projection } from '../projection.js'

export type PartnershipFounded = DomainEvent<'PartnershipFounded', { readonly partnershipId: string; readonly name: string }>
export type PersonAppointed = DomainEvent<'PersonAppointed', { readonly personId: string; readonly name: PersonalName }>
export type AskAddressed = DomainEvent<'AskAddressed', { readonly askId: string }>
export type ActionPlanned = DomainEvent<
  'ActionPlanned',
  { readonly actionId: string; readonly title: PersonalText | null; readonly answers: readonly { readonly askId: string }[] }
>
export type ActionChecked = DomainEvent<'ActionChecked', { readonly actionId: string; readonly evidenceIds: readonly string[] }>

export const eventTypes: readonly AnyEventType[] = [
  eventType<PartnershipFounded>('PartnershipFounded', { about: 'reference' }),
  eventType<PersonAppointed>('PersonAppointed', { about: 'reference', creates: 'personId', names: ['name'] }),
  eventType<AskAddressed>('AskAddressed', { creates: 'askId' }),
  eventType<ActionPlanned>('ActionPlanned', { creates: 'actionId', texts: ['title'] }),
  eventType<ActionChecked>('ActionChecked'),
]

export const openAsks = projection<AskAddressed | PartnershipFounded>({
  name: 'open-asks',
  rows: { open_asks: { of: ['ask_id'] }, open_asks_partnership: 'everybody' },
  tables: `CREATE TABLE open_asks (ask_id TEXT PRIMARY KEY, position TEXT NOT NULL); CREATE TABLE open_asks_partnership (name TEXT NOT NULL)`,
  on: {
    PartnershipFounded: ({ data }) => [['INSERT INTO open_asks_partnership (name) VALUES (:name)', { name: data.name }]],
    AskAddressed: ({ data, position }) => [
      ['INSERT INTO open_asks (ask_id, position) VALUES (:askId, :position)', { askId: data.askId, position }],
    ],
  },
})

export const actionChecks = projection<ActionPlanned | ActionChecked>({
  name: 'action-checks',
  rows: { action_checks: { of: ['action_id'] } },
  tables: 'CREATE TABLE action_checks (action_id TEXT PRIMARY KEY, title_ref TEXT, checks INTEGER NOT NULL, last_day TEXT)',
  on: {
    ActionPlanned: ({ id, data }) => [
      [
        'INSERT INTO action_checks (action_id, title_ref, checks) VALUES (:actionId, :titleRef, 0)',
        { actionId: data.actionId, titleRef: data.title && textRef(id, 'title') },
      ],
    ],
    ActionChecked: (event) => [
      [
        'UPDATE action_checks SET checks = checks + 1, last_day = :day WHERE action_id = :actionId',
        { actionId: event.data.actionId, day: factDay(event) },
      ],
    ],
  },
})

export const projections = [openAsks, actionChecks]

export interface Circumstances {
  readonly on?: string | null
  readonly knownTo?: string | null
  readonly version?: number
}

const newEvent = (id: string, { type, data }: DomainEvent, { on = null, knownTo = null, version = 1 }: Circumstances): NewEvent => ({
  ...{ id, type, version, data },
  occurredOn: on === null ? null : { precision: 'day', value: on },
  meta: {
    actor: { said: unknown, decided: unknown, recorded: unknown },
    command: { id, hash: '', correlationId: id, causationId: null },
    source: { via: knownTo === null ? 'web' : 'import', knownTo },
  },
})

/** Appends single events, each with an id of its own, and tells the position of each. */
export const casework = (store: EventStore) => {
  const revisions = new Map<string, number>()
  const record = async (stream: string, event: DomainEvent, how: Circumstances = {}): Promise<string> => {
    const last = revisions.get(stream)
    const recorded = newEvent(uuidFrom(stream, String((last ?? -1) + 1)), event, how)
    const { revision, position } = await store.append(stream, last ?? 'no stream', [recorded])
    revisions.set(stream, revision)
    return position
  }
  return {
    record,
    found: (partnership: string, name = partnership) =>
      record(`${partnership}.partnership-1`, { type: 'PartnershipFounded', data: { partnershipId: partnership, name } }),
    appoint: (partnership: string, personId: string, name: string, how?: Circumstances) =>
      record(`${partnership}.person-${personId}`, { type: 'PersonAppointed', data: { personId, name: { name } } }, how),
    address: (partnership: string, askId: string, how?: Circumstances) =>
      record(`${partnership}.recommendation-${askId}`, { type: 'AskAddressed', data: { askId } }, how),
    /** In few appends, for logs of some length. */
    addressMany: async (partnership: string, count: number, first = 0) => {
      for (let from = first; from < count; from += 500)
        await store.append(
          `${partnership}.recommendation-${from}`,
          'no stream',
          Array.from({ length: Math.min(500, count - from) }, (_, index) => {
            const askId = `K${from + index}`
            return newEvent(uuidFrom(partnership, askId), { type: 'AskAddressed', data: { askId } }, {})
          }),
        )
    },
    plan: (partnership: string, actionId: string, title: string | null, how?: Circumstances, askIds: readonly string[] = []) =>
      record(
        `${partnership}.action-${actionId}`,
        {
          type: 'ActionPlanned',
          data: { actionId, title: title === null ? null : words(title), answers: askIds.map((askId) => ({ askId })) },
        },
        how,
      ),
    check: (partnership: string, actionId: string, how?: Circumstances) =>
      record(`${partnership}.action-${actionId}`, { type: 'ActionChecked', data: { actionId, evidenceIds: [] } }, how),
  }
}
