import 'reflect-metadata'
import { addresses } from '../../permission/addresses.js'
import { kindWords } from './access-words.js'

describe('the words of the access log', () => {
  it('are there for every page and route: nobody is told a code', () => {
    const kinds = new Set([...addresses.values()].flatMap(({ shown }) => (shown ? [shown.kind] : [])))
    expect(kinds.size).toBeGreaterThan(20)
    expect([...kinds].filter((kind) => kindWords({ what: { kind, id: null } }) === kind)).toEqual([])
  })
})
