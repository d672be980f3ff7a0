import type { DomainEvent, Envelope, Evolution, Told } from '@ledger/kernel'
import type { EventStore } from '../store.js'

/** A stream as it was read: where it stands, what state its events make, and what it knows of one command. */
export interface Loaded<State> {
  /** Of the last event; -1 where there is no stream. */
  readonly revision: number
  readonly position: string | null
  readonly state: State
  /** The last event that the command wrote, if it was here before. */
  readonly before: Envelope | undefined
}

export const loaded = async <State, Event extends DomainEvent>(
  store: EventStore,
  stream: string,
  { initialState, evolve, types }: Evolution<State, Event>,
  commandId: string,
): Promise<Loaded<State>> => {
  let [state, last, before]: [State, Envelope | undefined, Envelope | undefined] = [initialState, undefined, undefined]
  for await (const event of store.readStream(stream)) {
    const known = types?.find(({ type }) => type === event.type)
    if (types && event.version > (known?.version ?? 0))
      throw new Error(`${event.type} version ${event.version} of ${stream} is not known here`)
    state = evolve(state, event as unknown as Told<Event>)
    if (event.meta.command.id === commandId) before = event
    last = event
  }
  return { revision: last?.revision ?? -1, position: last?.position ?? null, state, before }
}
