import fc from 'fast-check'
import { EventIdsReused, WrongExpectedRevision, type EventStore } from '@ledger/event-store'
import type { NewLog } from './log-under-test.js'
import { event, namesIn } from './examples.js'

const STREAMS = ['stockport.action-A1', 'stockport.review-R1', 'salford.action-A1'] as const

const append = fc.record({
  stream: fc.constantFrom(...STREAMS),
  expected: fc.constantFrom('no stream' as const, 'exact' as const, 0, 1, 2),
  names: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 1, maxLength: 3 }),
})
const question = fc.record({
  after: fc.integer({ min: -1, max: 12 }),
  direction: fc.constantFrom('forwards' as const, 'backwards' as const),
  limit: fc.integer({ min: 1, max: 5 }),
  partnership: fc.option(fc.constantFrom('stockport', 'salford'), { nil: undefined }),
  categories: fc.option(fc.subarray(['action', 'review']), { nil: undefined }),
})
type Append = typeof append extends fc.Arbitrary<infer Value> ? Value : never
type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never

/** The log in its simplest words: a list of [stream, name]. */
type Model = (readonly [string, string])[]

const modelAppend = (model: Model, { stream, names }: Append, expected: number): 'appended' | 'repeated' | 'reused' | 'conflict' => {
  const held = model.filter(([of]) => of === stream).map(([, name]) => name)
  const found = names.map((name) => held.indexOf(name))
  if (found.some((at) => at >= 0)) return found.every((at, index) => at === expected + 1 + index) ? 'repeated' : 'reused'
  if (held.length - 1 !== expected) return 'conflict'
  model.push(...names.map((name) => [stream, name] as const))
  return 'appended'
}

const modelRead = (model: Model, { after, direction, limit, partnership, categories }: Question): readonly string[] => {
  const placed = model.map(([stream, name], at) => ({ at, stream, name }))
  const kept = placed.filter(
    ({ at, stream }) =>
      (after < 0 || (direction === 'forwards' ? at > after : at < after)) &&
      (!partnership || stream.startsWith(`${partnership}.`)) &&
      (!categories || categories.some((category) => stream.includes(`.${category}-`))),
  )
  return (direction === 'forwards' ? kept : kept.toReversed()).slice(0, limit).map(({ name }) => name)
}

const storeAppend = async (store: EventStore, { stream, names }: Append, expected: number) => {
  const before = await store.head()
  try {
    await store.append(
      stream,
      expected < 0 ? 'no stream' : expected,
      names.map((name) => event(name)),
    )
    return (await store.head()) === before ? 'repeated' : 'appended'
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return 'conflict'
    if (error instanceof EventIdsReused) return 'reused'
    throw error
  }
}

export const likeAModel = (newLog: NewLog): void => {
  it('does what a plain list would, whatever is appended and read', async () => {
    const property = fc.asyncProperty(
      fc.array(append, { maxLength: 12 }),
      fc.array(question, { maxLength: 4 }),
      async (appends, questions) => {
        const { store, dispose } = await newLog()
        const model: Model = []
        for (const one of appends) {
          const head = model.filter(([stream]) => stream === one.stream).length - 1
          const expected = one.expected === 'no stream' ? -1 : one.expected === 'exact' ? head : one.expected
          expect(await storeAppend(store, one, expected)).toBe(modelAppend(model, one, expected))
        }
        const positions: string[] = []
        for await (const { position } of store.readAll()) positions.push(position)
        for (const { after, direction, limit, partnership, categories } of questions) {
          const from = Math.min(after, model.length - 1)
          const filter = { ...(partnership ? { partnership } : {}), ...(categories ? { categories } : {}) }
          const found = await namesIn(store.readAll({ after: positions[from] ?? null, direction, limit, filter }))
          expect(found).toEqual(modelRead(model, { after: from, direction, limit, partnership, categories }))
        }
        await dispose()
      },
    )
    await fc.assert(property, { numRuns: 60 })
  }, 120_000)
}
