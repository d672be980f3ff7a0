import {
  isRefusal,
  onDay,
  unknown,
  type Actor,
  type Circumstances,
  type DomainEvent,
  type FuzzyDate,
  type Slice,
  type Told,
  type Who,
} from '@ledger/kernel'

/** An earlier event, on whose word and when; by somebody unknown at no known date unless said otherwise. */
export const told = <Event extends DomainEvent>(
  event: Event,
  by: Partial<Actor> = {},
  occurredOn: FuzzyDate | null = null,
): Told<Event> => ({
  ...event,
  occurredOn,
  meta: {
    actor: { said: unknown, decided: unknown, recorded: unknown, ...by },
    command: { id: 'earlier', hash: '', correlationId: 'earlier', causationId: null },
    source: { via: 'web', knownTo: null },
  },
})

export const on = (day: string): Circumstances => ({
  newId: 'NEW',
  actor: { said: unknown, decided: unknown, recorded: unknown },
  occurredOn: onDay(day),
  today: day,
  factsAt: '00000000000000000042',
})

/** `given(slice, …events).when(command, facts, circumstances)`, then one of the endings. */
export const given = <Data, State, Event extends DomainEvent, Facts>(
  slice: Slice<Data, State, Event, Facts>,
  ...earlier: readonly Told<Event>[]
) => ({
  when: (command: Data, facts: Facts, circumstances: Circumstances) => {
    const state = earlier.reduce(slice.evolution.evolve, slice.evolution.initialState)
    const outcome = slice.decide(command, state, facts, circumstances)
    return {
      then: (...events: readonly Event[]): void => {
        expect(outcome).toEqual(events)
      },
      thenNothing: (): void => {
        expect(outcome).toEqual([])
      },
      thenRefused: (code: string): void => {
        expect(isRefusal(outcome) ? outcome.refused : outcome).toBe(code)
      },
      events: (): readonly Event[] => {
        if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
        return outcome
      },
    }
  },
})

/** Said, decided and recorded by one and the same, on a day. */
export const decidedBy = (who: Who, day = '2025-06-04'): Circumstances => ({
  ...on(day),
  actor: { said: who, decided: who, recorded: who },
})
