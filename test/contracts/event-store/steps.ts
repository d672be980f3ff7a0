import fc from 'fast-check'

const stream = fc.constantFrom('north.action-A1', 'north.review-R1', 'north.action-plan-A1', 'south.action-A1')
const names = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 3 })
const direction = fc.constantFrom('forwards' as const, 'backwards' as const)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const filter = fc.record({
  partnership: maybe(fc.constantFrom('north', 'south')),
  categories: maybe(fc.subarray(['action', 'review', 'action-plan'])),
  types: maybe(fc.subarray(['ActionPlanned', 'ActionChecked'])),
})
/** A place in what the run has appended; before its first event at -1. Far too high is the last. */
const place = fc.integer({ min: -1, max: 14 })
const earlier = fc.nat(10)

const append = fc.record({ do: fc.constant('append' as const), stream, names, after: fc.constantFrom('right' as const, -1, 0, 1, 2, 99) })
const repeat = fc.record({
  do: fc.constant('repeat' as const),
  earlier,
  how: fc.constantFrom(
    'verbatim' as const,
    'without its last' as const,
    'without its first' as const,
    'with one more' as const,
    'of another command' as const,
  ),
})
const readStream = fc.record({
  do: fc.constant('read stream' as const),
  stream,
  direction,
  from: maybe(fc.nat(9)),
  limit: maybe(fc.integer({ min: 1, max: 5 })),
})
const readAll = fc.record({
  do: fc.constant('read all' as const),
  after: place,
  direction,
  filter,
  limit: maybe(fc.integer({ min: 1, max: 5 })),
})
const resume = fc.record({ do: fc.constant('resume' as const), after: place, filter })
const reopen = fc.record({ do: fc.constant('reopen' as const) })

/** What may be done to a log. Opening it again costs as much as a hundred other steps and is rare. */
export const step = fc.oneof(
  { arbitrary: append, weight: 200 },
  { arbitrary: repeat, weight: 80 },
  { arbitrary: readStream, weight: 60 },
  { arbitrary: readAll, weight: 80 },
  { arbitrary: resume, weight: 40 },
  { arbitrary: reopen, weight: 1 },
)

type Of<Kind> = Kind extends fc.Arbitrary<infer Value> ? Value : never
export type Append = Of<typeof append>
export type Repeat = Of<typeof repeat>
export type ReadStreamStep = Of<typeof readStream>
export type ReadAllStep = Of<typeof readAll>
export type Resume = Of<typeof resume>
export type Step = Of<typeof step>
