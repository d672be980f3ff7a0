import { from, structure, subGroup } from '../../test/examples/exampleshire.js'
import { independenceOf, leastOf } from './independence.js'
import { standingsOn } from './structure.js'
import { agenciesOf, unknown, type Who } from './who.js'

const judged = (
  checker: Who,
  owners: readonly string[],
  { claimants = [] as readonly string[], beside = checker, day = '2025-06-04' } = {},
) =>
  independenceOf({
    checker,
    checkerStands: standingsOn(structure, agenciesOf(checker), day),
    beside: { who: beside, stands: standingsOn(structure, agenciesOf(beside), day) },
    owners: standingsOn(structure, owners, day),
    claimants,
  })

describe('how far the one who checks stands from those whose work it is', () => {
  test.each([
    ['another employer', from('police'), ['hospital'], 'independent'],
    ['the owner', from('hospital'), ['hospital'], 'not independent'],
    ['another line of the council', from('early-help'), ['social-care'], 'same employer, other line'],
    ['the council itself, of one of its lines', from('council'), ['social-care'], 'same employer, other line'],
    ['a joint owner, of the work of both', from('police'), ['hospital', 'police'], 'not independent'],
    ['a non-owner, of joint work', from('police'), ['hospital', 'social-care'], 'independent'],
    ['the business unit', from('business-unit'), ['hospital'], 'not independent'],
    ['the sub-group, the owner standing back', subGroup('hospital'), ['hospital'], 'independent'],
    ['the sub-group, the owner sitting in', subGroup('police'), ['hospital'], 'not independent'],
    [
      'the sub-group, another line of the owner standing back for the employer',
      subGroup('early-help'),
      ['social-care', 'early-help'],
      'independent',
    ],
    ['the sub-group, of the partnership’s own work', subGroup('the-partnership'), ['the-partnership'], 'not independent'],
    ['one partner, of the partnership’s own work', from('police'), ['the-partnership'], 'not independent'],
    ['the scrutineer, of the partnership’s own work', from('scrutineer'), ['the-partnership'], 'independent'],
    ['somebody unknown', unknown, ['hospital'], 'cannot be told'],
    ['somebody of an agency that is not known', from('elsewhere'), ['hospital'], 'cannot be told'],
    ['anybody, while no owner is known', from('police'), [], 'cannot be told'],
  ] as const)('%s', (_, checker, owners, independence) => {
    expect(judged(checker, owners)).toBe(independence)
  })

  test('a claimant never checks, whoever they work for now', () => {
    expect(judged(from('police', 'one-person'), ['hospital'], { claimants: ['one-person'] })).toBe('not independent')
  })

  test('two partners of different employers may look at the partnership’s own work together', () => {
    expect(judged(from('police'), ['the-partnership'], { beside: from('hospital') })).toBe('independent')
  })

  test('one person of two agencies is not two partners, nor are two of one employer', () => {
    const both: Who = { kind: 'person', personId: 'link-officer', agencyIds: ['police', 'hospital'] }
    expect(judged(both, ['the-partnership'])).toBe('not independent')
    expect(judged(from('early-help'), ['the-partnership'], { beside: from('social-care') })).toBe('not independent')
    expect(judged(from('police'), ['the-partnership'], { beside: from('hospital'), claimants: ['someone-in-hospital'] })).toBe(
      'not independent',
    )
  })

  test('what the owner’s people type in another’s name is the owner’s word; the business unit types for everybody', () => {
    const typedBy = (recorded: Who) =>
      independenceOf({
        checker: from('police'),
        checkerStands: standingsOn(structure, ['police'], '2025-06-04'),
        recorder: { who: recorded, stands: standingsOn(structure, agenciesOf(recorded), '2025-06-04') },
        owners: standingsOn(structure, ['social-care'], '2025-06-04'),
        claimants: ['a-claimant'],
      })
    expect([from('early-help'), from('police', 'a-claimant'), from('hospital'), from('business-unit'), unknown].map(typedBy)).toEqual([
      'not independent',
      'not independent',
      'independent',
      'independent',
      'independent',
    ])
  })

  test('employers are those of the day: two health bodies are one from their merger on', () => {
    expect(judged(from('care-board'), ['clinical-group'], { day: '2022-06-30' })).toBe('independent')
    expect(judged(from('care-board'), ['clinical-group'], { day: '2022-07-01' })).toBe('same employer, other line')
  })

  test('the least of several is the nearest', () => {
    expect(leastOf('independent', 'cannot be told', 'same employer, other line')).toBe('cannot be told')
    expect(leastOf('independent')).toBe('independent')
  })
})
