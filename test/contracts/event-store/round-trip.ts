import type { NewEvent } from '@ledger/event-store'
import { eachItsOwn, type NewLog } from './log-under-test.js'
import { action, all, event } from './examples.js'

const long = (length: number): string => 'Az09'.repeat(length / 4)

const kept: Readonly<Record<string, Partial<NewEvent>>> = {
  'nothing in it': { data: {} },
  'every kind of value': { data: { text: 'Zoë', count: -3, zero: 0, none: null, yes: true, no: false, list: [], object: {} } },
  'the largest and smallest whole numbers': { data: { most: Number.MAX_SAFE_INTEGER, least: Number.MIN_SAFE_INTEGER } },
  'letters that look alike and are not': { data: { composed: '\u00e9', decomposed: 'e\u0301', ligature: '\ufb01', wide: '\uff21' } },
  'letters beyond the first 65,536': { data: { face: '🙂', family: '👩‍👧‍👦', old: '𐍈', last: '\u{10ffff}' } },
  'marks that no one sees': {
    data: { nul: 'a\u0000b', bell: '\u0007', joiner: '\u200d', order: '\ufeff', lines: '\u2028\u2029', delete: '\u007f' },
  },
  'words from right to left': { data: { words: 'שלום \u202e‎عالم' } },
  'quotes, backslashes and line ends': { data: { words: '"\\/\b\f\n\r\t\'`<!-- --></script>%s${x}' } },
  'odd names of fields': {
    data: { '': 'empty', '0': 'digit', 'a.b': 'dot', é: 'accent', constructor: 'word', $type: 'sign', '🙂': 'face' },
  },
  'deep lists': { data: { deep: Array.from({ length: 60 }).reduce<unknown>((inner) => [inner], 'here') } },
  'a long text': { data: { words: 'Šárka said “so” 🙂\n'.repeat(5000) } },
  'a day': { occurredOn: { precision: 'day', value: '2025-06-04' } },
  'a day in words': { occurredOn: { precision: 'text', value: 'Michaelmas term, “before half-term”' } },
  'a high version': { version: 2 ** 31 + 1 },
  'the highest version': { version: Number.MAX_SAFE_INTEGER },
  'a long type': { type: `A${long(252)}` },
}

export const roundTrip = (newLog: NewLog): void => {
  describe('an event comes back as it went in', () => {
    const log = eachItsOwn(newLog)

    it('whatever it holds, by every way to read it, and after reopening', async () => {
      const { store, reopened } = log()
      const events = Object.entries(kept).map(([name, changes]) => event(name, changes))
      await store.append(action, 'no stream', events)
      const later = await reopened()
      const handed: unknown[] = []
      await new Promise<void>((resolve) => {
        later.subscribe({ after: null }, (one) => void (handed.push(one) === events.length && resolve()))
      })
      const found = await all(later.readStream(action))
      events.forEach((one, revision) => expect(found[revision]).toMatchObject({ ...one, stream: action, revision }))
      events.forEach(({ data, meta, occurredOn }, at) => {
        expect([found[at]?.data, found[at]?.meta, found[at]?.occurredOn]).toStrictEqual([data, meta, occurredOn])
      })
      expect(await all(later.readAll())).toEqual(found)
      expect((await all(later.readAll({ direction: 'backwards' }))).toReversed()).toEqual(found)
      expect(handed).toEqual(found)
    })

    it('and no more than that: an absent member is absent', async () => {
      const { store } = log()
      await store.append(action, 'no stream', [event('one', { data: { here: 1, absent: undefined } })])
      const [found] = await all(store.readStream(action))
      expect(Object.keys(found?.data ?? {})).toEqual(['here'])
      expect(Object.keys(found ?? {}).sort()).toEqual([
        'data',
        'id',
        'meta',
        'occurredOn',
        'position',
        'recordedAt',
        'revision',
        'stream',
        'type',
        'version',
      ])
    })

    it('however it is changed by whoever appended it, once it was handed in', async () => {
      const { store } = log()
      const data = { words: 'as it was', list: ['a'] }
      const appending = store.append(action, 'no stream', [event('one', { data })])
      data.list.push('b')
      await appending
      data.words = 'changed'
      expect((await all(store.readStream(action)))[0]?.data).toEqual({ words: 'as it was', list: ['a'] })
    })

    it('under a long name of a stream', async () => {
      const { store } = log()
      const stream = `${'stock-'.repeat(10)}port.${'learning-'.repeat(5)}point-${long(100)}`
      await store.append(stream, 'no stream', [event('one')])
      await store.append(`${stream}0`, 'no stream', [event('two')])
      await store.append(stream, 0, [event('three')])
      expect((await all(store.readStream(stream))).map(({ stream: of, revision }) => [of, revision])).toEqual([
        [stream, 0],
        [stream, 1],
      ])
      expect(await all(store.readAll({ filter: { partnership: `${'stock-'.repeat(10)}port` } }))).toHaveLength(3)
    })

    it.each([
      ['a fraction', { share: 0.5 }, 'data.share'],
      ['a number too large', { list: [1, 2 ** 53] }, 'data.list[1]'],
      ['half a letter', { words: 'a\ud83d' }, 'data.words'],
      ['half a letter in the name of a field', { 'a\ud83d': 1 }, 'data'],
      ['a date', { on: new Date(0) }, 'data.on'],
      ['no number', { count: NaN }, 'data.count'],
      ['a large whole number', { count: 1n }, 'data.count'],
    ])('or is refused: %s', async (_, data, place) => {
      const { store } = log()
      const attempt = store.append(action, 'no stream', [event('one', { data })])
      await expect(attempt).rejects.toThrow(TypeError)
      await expect(attempt).rejects.toThrow(place)
      expect(await store.head()).toBeNull()
    })
  })
}
