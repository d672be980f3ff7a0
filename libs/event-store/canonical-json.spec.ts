import { canonicalJson } from './canonical-json.js'

it('writes members in the order of their UTF-16 units, without space, whatever order they came in', () => {
  // The keys of the sorting example of RFC 8785, 3.2.3.
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  expect(canonicalJson({ b: [true, null, { d: -1, c: '' }], a: 0 })).toBe('{"a":0,"b":[true,null,{"c":"","d":-1}]}')
})

it('escapes only what must be escaped', () => {
  expect(canonicalJson('é€\u2028/"\\\u000f\n')).toBe('"é€\u2028/\\"\\\\\\u000f\\n"')
})

it('leaves out what is undefined, as absent', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
})

it('writes minus nought as nought', () => {
  expect(canonicalJson(-0)).toBe('0')
})

it.each([
  ['a fraction', { a: { b: [0, 0.5] } }, '$.a.b[1] is not a whole number'],
  ['a number too large', { n: 2 ** 53 }, '$.n is not a whole number'],
  ['not a number', NaN, '$ is not a whole number'],
  ['a date object', { on: new Date(0) }, '$.on is neither'],
  ['a map', { m: new Map() }, '$.m is neither'],
  ['a big integer', { n: 1n }, '$.n is neither'],
  ['undefined in a list', [undefined], '$[0] is neither'],
  ['half a character', { words: 'a\ud83d' }, '$.words is not well-formed'],
])('refuses %s, and says where', (_, value, message) => {
  expect(() => canonicalJson(value)).toThrow(message)
})
