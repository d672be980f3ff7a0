import { EventIdsReused, WrongExpectedRevision, type EventStore, type Filter } from '@ledger/event-store'
import { all, event } from './examples.js'
import { lets, PlainList, typeOf, type Answer, type Held, type Sent } from './plain-list.js'
import type { Append, ReadAllStep, ReadStreamStep, Repeat, Resume, Step } from './steps.js'

/** Does steps to a log and to a list, and compares. The streams of a run are its own, so that all runs share one log. */
export class OneRun {
  private readonly list = new PlainList()
  private readonly sent: Sent[] = []
  private readonly since: string | null

  constructor(
    private readonly number: number,
    private readonly log: { store: EventStore; since: string | null; reopen: () => Promise<void> },
  ) {
    this.since = log.since
  }

  async does(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.step(step)
    await this.positions()
  }

  private step(step: Step): Promise<void> {
    switch (step.do) {
      case 'append':
        return this.append(step)
      case 'repeat':
        return this.repeat(step)
      case 'read stream':
        return this.readStream(step)
      case 'read all':
        return this.readAll(step)
      case 'resume':
        return this.resume(step)
      case 'reopen':
        return this.log.reopen()
    }
  }

  private append({ stream, names, after }: Append): Promise<void> {
    return this.send({ stream, names, command: 0, after: after === 'right' ? this.list.of(stream).length - 1 : after })
  }

  private async repeat({ earlier, how }: Repeat): Promise<void> {
    const one = this.sent[earlier % this.sent.length]
    if (!one) return
    const { names, after, command } = one
    if (how === 'verbatim') return this.send(one)
    if (how === 'with one more') return this.send({ ...one, names: [...names, 'z'] })
    if (how === 'of another command') return this.send({ ...one, command: command + 1 })
    if (names.length === 1) return
    return this.send(
      how === 'without its last' ? { ...one, names: names.slice(0, -1) } : { ...one, names: names.slice(1), after: after + 1 },
    )
  }

  private async send(sent: Sent): Promise<void> {
    const { store } = this.log
    const before = await store.head()
    const events = sent.names.map((name) => {
      const one = event(this.nameOf(name), { type: typeOf(name) })
      return { ...one, meta: { ...one.meta, command: { ...one.meta.command, hash: `command ${sent.command}` } } }
    })
    const answer = await store.append(this.streamOf(sent.stream), sent.after < 0 ? 'no stream' : sent.after, events).then(
      async ({ revision, position }): Promise<Answer> => {
        expect(revision).toBe(sent.after + sent.names.length)
        const [last] = await all(store.readStream(this.streamOf(sent.stream), { from: revision, limit: 1 }))
        expect(last?.position).toBe(position)
        return (await store.head()) === before ? 'repeated' : 'appended'
      },
      (error: unknown): Answer => {
        if (error instanceof WrongExpectedRevision) return `found ${error.actual === 'no stream' ? -1 : error.actual}`
        if (error instanceof EventIdsReused) return 'reused'
        throw error
      },
    )
    expect(answer).toBe(this.list.append(sent))
    this.sent.push(sent)
  }

  private async readStream({ stream, direction, from, limit }: ReadStreamStep): Promise<void> {
    const held = this.list.of(stream)
    const forwards = direction === 'forwards'
    const kept = forwards ? held.slice(from ?? 0) : held.slice(0, (from ?? held.length) + 1).toReversed()
    const found = await all(this.log.store.readStream(this.streamOf(stream), { direction, ...given({ from, limit }) }))
    expect(found.map((one) => [one.stream, one.meta.command.id])).toEqual(this.said(kept.slice(0, limit)))
    const first = forwards ? (from ?? 0) : Math.min(from ?? held.length - 1, held.length - 1)
    expect(found.map(({ revision }) => revision)).toEqual(found.map((_, at) => (forwards ? first + at : first - at)))
  }

  private async readAll({ after, direction, filter, limit }: ReadAllStep): Promise<void> {
    const positions = await this.positions()
    const from = Math.min(after, positions.length - 1)
    const how = { direction, filter: this.filterOf(filter), after: this.place(positions, from, direction), ...given({ limit }) }
    const every = this.list.all
    const kept = direction === 'forwards' ? every.slice(from + 1) : (from < 0 ? every : every.slice(0, from)).toReversed()
    const expected = kept.filter((one) => lets(one, filter as Filter)).slice(0, limit)
    // Backwards, the events of earlier runs follow; they are none of this run's business.
    const found = (await all(this.log.store.readAll({ ...how, limit: limit ?? Math.max(1, expected.length) }))).slice(0, expected.length)
    expect(found.map((one) => [one.stream, one.meta.command.id])).toEqual(this.said(expected))
  }

  private async resume({ after, filter }: Resume): Promise<void> {
    const positions = await this.positions()
    const from = Math.min(after, positions.length - 1)
    const expected = this.said(this.list.all.slice(from + 1).filter((one) => lets(one, filter as Filter)))
    const met: (readonly string[])[] = []
    await new Promise<void>((resolve, reject) => {
      const waited = setTimeout(
        () => void subscription.stop().then(() => reject(new Error(`handed over only ${met.length} events`))),
        120_000,
      )
      const stop = () => {
        clearTimeout(waited)
        void subscription.stop().then(resolve)
      }
      const subscription = this.log.store.subscribe(
        { after: this.place(positions, from, 'forwards'), filter: this.filterOf(filter), onError: reject },
        ({ stream, meta }) => {
          met.push([stream, meta.command.id])
          if (met.length === expected.length) stop()
        },
      )
      if (expected.length === 0) stop()
    })
    expect(met).toEqual(expected)
  }

  /** Where each event of the run lies; that these are all there is has been compared. */
  private async positions(): Promise<readonly string[]> {
    const found = await all(this.log.store.readAll({ after: this.since }))
    expect(found.map(({ stream, meta }) => [stream, meta.command.id])).toEqual(this.said(this.list.all))
    return found.map(({ position }) => position)
  }

  private place(positions: readonly string[], at: number, direction: 'forwards' | 'backwards'): string | null {
    return positions[at] ?? (direction === 'forwards' ? this.since : null)
  }

  private said(held: readonly Held[]): readonly (readonly string[])[] {
    return held.map(({ stream, name }) => [this.streamOf(stream), this.nameOf(name)])
  }

  private streamOf(stream: string): string {
    return stream.replace('.', `${this.number}.`)
  }

  private nameOf(name: string): string {
    return `${name} of run ${this.number}`
  }

  private filterOf({ partnership, categories, types }: ReadAllStep['filter']): Filter {
    return { ...given({ categories, types }), ...(partnership === undefined ? {} : { partnership: `${partnership}${this.number}` }) }
  }
}

const given = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Values]?: Exclude<Values[Name], undefined>
  }
