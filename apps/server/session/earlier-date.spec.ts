import { asAtOf } from './earlier-date.js'
import { localAddress } from './local-address.js'

const asked = (query: Readonly<Record<string, string>>) => asAtOf(query, 'happened', '2026-06-30')

describe('an earlier date in the address', () => {
  it('is none where none is asked for', () => {
    expect(asked({})).toBeNull()
  })
  it('takes the basis of the partnership unless it says otherwise', () => {
    expect(asked({ 'as-at': '2025-03-31' })).toEqual({ date: '2025-03-31', basis: 'happened' })
    expect(asked({ 'as-at': '2025-03-31', basis: 'recorded' })).toEqual({ date: '2025-03-31', basis: 'recorded' })
  })
  it.each([{ 'as-at': '2025-02-31' }, { 'as-at': '2026-07-01' }, { 'as-at': '2025-03-31', basis: 'guessed' }])(
    'is refused: %o',
    (query) => {
      expect(() => asked(query)).toThrow()
    },
  )
})

describe('an address to go back to', () => {
  it('is on this site, or the first page', () => {
    expect(localAddress('/partnerships/x?counted=reached')).toBe('/partnerships/x?counted=reached')
    for (const elsewhere of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', undefined])
      expect(localAddress(elsewhere)).toBe('/')
  })
})
