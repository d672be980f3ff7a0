import { parseStreamName, streamName } from './stream-name.js'

it.each([
  ['stockport.action-01JABC', { partnership: 'stockport', category: 'action', id: '01JABC' }],
  ['greater-manchester.learning-point-7', { partnership: 'greater-manchester', category: 'learning-point', id: '7' }],
  ['~ledger', { partnership: null, category: '~ledger', id: '' }],
  ['~automation-when-due', { partnership: null, category: '~automation', id: 'when-due' }],
])('reads %s', (name, parsed) => {
  expect(parseStreamName(name)).toEqual(parsed)
})

it('makes the name it reads', () => {
  expect(streamName('greater-manchester', 'learning-point', '7')).toBe('greater-manchester.learning-point-7')
})

it.each([
  ['stockport', 'partnership', 'greater-manchester'],
  ['Stockport', 'action', '1'],
  ['', 'action', '1'],
  ['stockport', 'action', ''],
  ['stockport', 'action.b', '1'],
])('makes no name of %j, %j and %j that would be read as another', (partnership, category, id) => {
  expect(() => streamName(partnership, category, id)).toThrow(RangeError)
})
