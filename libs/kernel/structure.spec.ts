import { standingsOn, type AgencyLinks } from './structure.js'

const agency = (agencyId: string, links: Partial<AgencyLinks> = {}): readonly [string, AgencyLinks] => [
  agencyId,
  { agencyId, kind: 'agency', employers: [], successors: [], ...links },
]

const structure = new Map([
  agency('old council', { successors: [{ successorId: 'new council', from: '2023-04-01' }] }),
  agency('new council'),
  agency('trust'),
  agency('nursing', {
    employers: [
      { employerId: 'trust', from: '2024-01-01' },
      { employerId: 'old council', from: null },
    ],
  }),
  agency('round', { employers: [{ employerId: 'about', from: null }] }),
  agency('about', { employers: [{ employerId: 'round', from: null }] }),
])

const employer = (agencyId: string, day: string) => standingsOn(structure, [agencyId], day)[0]?.employer

describe('where an agency stands on a day', () => {
  test.each([
    ['2023-03-31', 'old council'],
    ['2023-04-01', 'new council'],
    ['2023-12-31', 'new council'],
    ['2024-01-01', 'trust'],
  ])('on %s nursing is employed by the %s', (day, by) => expect(employer('nursing', day)).toBe(by))

  test('an agency without an employer is its own', () => expect(employer('trust', '2025-01-01')).toBe('trust'))
  test('one that is not known has no standing', () => expect(standingsOn(structure, ['nobody'], '2025-01-01')).toEqual([]))
  test('links that go round end somewhere', () => expect(employer('round', '2025-01-01')).toBeDefined())
})
