import {
  Command,
  eventType,
  onDay,
  refuse,
  unknown,
  type CommandContext,
  type DomainEvent,
  type Evolution,
  type Slice,
} from '@ledger/kernel'

type RotaOpened = DomainEvent<'RotaOpened', { readonly rotaId: string; readonly name: string }>
type DutyAdded = DomainEvent<
  'DutyAdded',
  { readonly rotaId: string; readonly agencyId: string; readonly agencies: number; readonly factsAt: string }
>
type RotaEvent = RotaOpened | DutyAdded

interface Rota {
  readonly name: string | null
  readonly agencyIds: readonly string[]
}

const rota: Evolution<Rota, RotaEvent> = {
  initialState: { name: null, agencyIds: [] },
  evolve: (state, event) => {
    switch (event.type) {
      case 'RotaOpened':
        return { ...state, name: event.data.name }
      case 'DutyAdded':
        return { ...state, agencyIds: [...state.agencyIds, event.data.agencyId] }
    }
  },
  types: [eventType<RotaOpened>('RotaOpened'), eventType<DutyAdded>('DutyAdded', { version: 2 })],
}

/** A small slice that makes a thing, and names no facts. */
export class OpenRota extends Command<{ readonly name: string }> {}

export const openRota: Slice<{ readonly name: string }, Rota, RotaEvent, Record<string, never>> = {
  name: 'open-rota',
  category: 'rota',
  creates: true,
  id: (_, newId) => newId,
  evolution: rota,
  decide: ({ name }, state, _, { newId }) =>
    state.name === null ? [{ type: 'RotaOpened', data: { rotaId: newId, name } }] : refuse('rota-already-open'),
}

/** A small slice for a thing that is there, with a fact; an agency on the rota already changes nothing. */
export class AddDuty extends Command<AddDutyData> {}

export interface AddDutyData {
  readonly rotaId: string
  readonly agencyIds: readonly string[]
}

export const addDuty: Slice<AddDutyData, Rota, RotaEvent, { readonly agencies: number }> = {
  name: 'add-duty',
  category: 'rota',
  id: ({ rotaId }) => rotaId,
  evolution: rota,
  decide: ({ rotaId, agencyIds }, state, { agencies }, { factsAt }) => {
    if (agencyIds.length > agencies) return refuse('more-than-there-are', { agencies })
    const added = agencyIds.filter((agencyId) => !state.agencyIds.includes(agencyId))
    return added.map((agencyId) => ({ type: 'DutyAdded', data: { rotaId, agencyId, agencies, factsAt } }))
  },
}

export const context = (commandId: string, changes: Partial<CommandContext> = {}): CommandContext => ({
  partnership: 'stockport',
  commandId,
  actor: { said: unknown, decided: unknown, recorded: { kind: 'person', personId: 'P1', agencyIds: ['A1'] } },
  occurredOn: onDay('2025-06-04'),
  today: '2025-06-05',
  source: { via: 'web', knownTo: null },
  ...changes,
})
