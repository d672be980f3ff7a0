import { asWritten, onDay } from './dates.js'
import type { Envelope } from './event.js'
import { factDay } from './fact-day.js'
import { idFrom, uuidFrom } from './ids.js'
import { namedIn } from './named-in.js'
import { words } from './personal.js'
import { unknown } from './who.js'
import { wordless } from './wordless.js'

const event = (over: Partial<Envelope> & { readonly knownTo?: string } = {}): Envelope => ({
  id: 'e',
  type: 'Something',
  version: 1,
  stream: 'p.thing-T',
  revision: 0,
  position: '1',
  recordedAt: '2026-06-30T23:30:00.000Z',
  occurredOn: null,
  data: {},
  meta: {
    actor: { said: unknown, decided: unknown, recorded: unknown },
    command: { id: 'c', hash: '', correlationId: 'c', causationId: null },
    source: { via: 'import', knownTo: over.knownTo ?? null },
  },
  ...over,
})

describe('the day a fact counts from', () => {
  test.each([
    ['the London day of its recording, when nothing else is said', event(), '2026-07-01'],
    ['the last day it can have happened', event({ occurredOn: { precision: 'month', value: '2020-02' } }), '2020-02-29'],
    ['the day its source speaks to, when that is earlier', event({ occurredOn: onDay('2021-01-01'), knownTo: '2020-09-01' }), '2020-09-01'],
    [
      'the day its source speaks to, when the date is only words',
      event({ occurredOn: asWritten('On going'), knownTo: '2020-09-01' }),
      '2020-09-01',
    ],
    ['never later than its recording', event({ occurredOn: onDay('2030-01-01') }), '2026-07-01'],
  ])('is %s', (_, fact, day) => expect(factDay(fact)).toBe(day))
})

describe('ids', () => {
  test('are always the same for the same parts, and other for others', () => {
    expect(idFrom('one', 'two')).toBe(idFrom('one', 'two'))
    expect(idFrom('one', 'two')).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(new Set([idFrom('onetwo'), idFrom('one', 'two'), idFrom('on', 'etwo')]).size).toBe(3)
  })
  test('of events are UUIDs of version 8', () => {
    expect(uuidFrom('one')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('what an event holds', () => {
  test('the things it is about are its ids, however deep', () => {
    expect(namedIn({ actionId: 'A', answers: [{ askId: 'K', part: 'necessary' }], ownerIds: ['P', 'Q'], due: null, idea: 'no' })).toEqual([
      'A',
      'K',
      'P',
      'Q',
    ])
  })
  test('its words, names and secrets are left out, and whether there were any is kept', () => {
    const fact = event({
      data: { note: words('Private.'), reason: null, name: { name: 'Private' }, proof: { secret: 'Private' }, askId: 'K' },
    })
    expect(wordless(fact, { texts: ['note', 'reason'], names: ['name'], secrets: ['proof'] })).toEqual({
      ...{ note: {}, reason: null, name: {}, proof: {}, askId: 'K' },
    })
  })
})
