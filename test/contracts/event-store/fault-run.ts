import { setTimeout as pause } from 'node:timers/promises'
import { LogUnavailable, systemClock, type EventStore } from '@ledger/event-store'
import { openKurrentStore } from '@ledger/event-store/kurrentdb'
import { startStandIn, type Fault, type StandIn } from '../../stand-in/index.js'
import { all, event } from './examples.js'
import { SALT_KEY } from './log-under-test.js'

export interface FaultRun {
  /** Appends that were acknowledged, and are not in the log. */
  readonly lost: number
  readonly duplicated: number
  /** Appends whose outcome was unknown, and was settled by the same ids. */
  readonly resolved: number
  /** Appends said not to have been written that were. */
  readonly untrue: number
  /** What a subscription was handed, and what it should have been. */
  readonly handed: readonly string[]
  readonly expected: readonly string[]
}

type Chance = () => number

/** Numbers from 0 to 1, the same for the same seed. */
const chances = (seed: number): Chance => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
  }
}

const below = (chance: Chance, end: number): number => Math.floor(chance() * end)
const oneOf = <Value>(chance: Chance, values: readonly Value[]): Value => values[below(chance, values.length)] as Value

const METHODS: readonly (Fault['method'] & string)[] = ['write', 'write', 'write', 'read', 'read', 'features', 'subscribe']

const faultsFrom = (chance: Chance, port: number): readonly Fault[] =>
  Array.from({ length: 1 + below(chance, 4) }, () => {
    const method = oneOf(chance, METHODS)
    const times = 1 + below(chance, 3)
    return oneOf<Fault>(chance, [
      { what: 'silent', method, times: 1 },
      { what: 'silent-after', method: 'write', times: 1 },
      { what: 'slow', method, milliseconds: below(chance, 2 * PATIENCE), times },
      { what: 'reset-before', method, times },
      { what: 'reset-after', method: 'write', times },
      { what: 'not-leader', method: 'write', leader: { host: '127.0.0.1', port }, times },
      { what: 'not-ready', method, times },
      { what: 'timeout', method: 'write', times },
      { what: 'deadline-exceeded', method, times },
      { what: 'drop', method: 'subscribe', afterEvents: below(chance, 3), by: oneOf(chance, ['error', 'reset', 'end'] as const), times },
    ])
  })

/** Nobody there, or somebody who does not answer, for a while. */
const outage = async (chance: Chance, standIn: StandIn): Promise<void> => {
  await pause(below(chance, 40))
  const length = below(chance, 2 * PATIENCE)
  if (chance() < 0.5) {
    await standIn.stop()
    await pause(length)
    await standIn.restart()
  } else {
    standIn.blackHole(true)
    await pause(length)
    standIn.blackHole(false)
  }
}

/** Milliseconds; short, because a run waits for it often. */
const PATIENCE = 100
const STREAMS = ['stockport.action-A1', 'stockport.action-A2'] as const

/** A few commands, each repeated under its ids until it is settled, and a subscription, while the server fails in every way it can. */
export const faultRun = async (seed: number, batched: boolean): Promise<FaultRun> => {
  const chance = chances(seed)
  const standIn = await startStandIn({ seed })
  const options = { clock: systemClock, saltKey: SALT_KEY, patience: PATIENCE, batched }
  const store = await opened(() => openKurrentStore(standIn.url, options))
  const handed: string[] = []
  const subscription = store.subscribe({ after: null }, ({ meta }) => void handed.push(meta.command.id))
  for (const fault of faultsFrom(chance, standIn.port)) standIn.faults.add(fault)
  const away = chance() < 0.3 ? outage(chance, standIn) : undefined

  const [acknowledged, outcome] = [[] as string[], { resolved: 0, untrue: 0 }]
  const heads = new Map<string, number>()
  for (let command = 0; command < 3; command += 1) {
    const stream = oneOf(chance, STREAMS)
    const names = Array.from({ length: 1 + below(chance, 2) }, (_, index) => `${seed}-${command}-${index}`)
    const head = await settled(store, standIn, stream, heads.get(stream), names, outcome)
    heads.set(stream, head)
    acknowledged.push(...names)
  }
  await away
  standIn.faults.clear()

  const expected = (await until(() => all(store.readAll()))).map(({ meta }) => meta.command.id)
  for (let wait = 0; handed.length < expected.length && wait < 12_000; wait += 1) await pause(10)
  await subscription.stop()
  await store.close()
  const held = standIn.log.all.filter(({ stream }) => STREAMS.some((one) => one === stream)).map(({ id }) => id)
  await standIn.stop()
  return {
    ...outcome,
    lost: acknowledged.filter((name) => !held.includes(event(name).id)).length,
    duplicated: held.length - new Set(held).size,
    handed,
    expected,
  }
}

const settled = async (
  store: EventStore,
  standIn: StandIn,
  stream: string,
  head: number | undefined,
  names: readonly string[],
  outcome: { resolved: number; untrue: number },
): Promise<number> => {
  const events = names.map((name) => event(name))
  const isHeld = (): boolean => standIn.log.stream(stream).some(({ id }) => id === events[0]?.id)
  let unknown = false
  for (;;) {
    try {
      const { revision } = await store.append(stream, head ?? 'no stream', events)
      if (unknown) outcome.resolved += 1
      return revision
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error
      if (error.outcome === 'unknown') unknown = true
      else if (!unknown && isHeld()) outcome.untrue += 1
      await pause(20)
    }
  }
}

const until = async <Answer>(question: () => Promise<Answer>): Promise<Answer> => {
  for (;;) {
    try {
      return await question()
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error
      await pause(20)
    }
  }
}

const opened = until<EventStore>
