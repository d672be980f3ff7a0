import { unknown, type Who } from '@ledger/kernel'
import { decidedBy } from '../../../../test/dsl/given.js'
import { from, subGroup } from '../../../../test/examples/exampleshire.js'
import { facts } from '../../../../test/examples/file-audit.js'
import { howFarTheyStand } from './how-far-they-stand.js'

const stand = (testerIds: readonly string[], decided: Who, owners: readonly string[] = ['hospital'], day = '2025-06-04') =>
  howFarTheyStand({ ...facts, owners: new Map([['discharge', owners]]) }, 'discharge', testerIds, decidedBy(decided).actor, day)

describe('how far testers stand from the owners of an ask', () => {
  it.each([
    ['another employer', ['police'], from('police'), 'independent'],
    ['two others', ['police', 'council'], from('police'), 'independent'],
    ['the decider, where no testers are named', [], from('police'), 'independent'],
    ['others, as the sub-group heard with the owner’s member standing back', ['police'], subGroup('hospital'), 'independent'],
    ['others, as the sub-group heard with the owner’s member sitting in', ['police'], subGroup(), 'not independent'],
    ['the owner, whatever the sub-group says', ['hospital'], subGroup('hospital'), 'not independent'],
    ['others and the owner', ['police', 'hospital'], from('police'), 'not independent'],
    ['others, on the owner’s word', ['police'], from('hospital'), 'not independent'],
    ['the business unit', ['business-unit'], from('business-unit'), 'not independent'],
    ['others, on nobody’s word', ['police'], unknown, 'cannot be told'],
    ['nobody who is named', [], unknown, 'cannot be told'],
  ] as const)('%s', (_, testerIds, decided, independence) => {
    expect(stand(testerIds, decided)).toBe(independence)
  })

  it('is the same employer, other line, for two lines of a council', () => {
    expect(stand(['early-help'], from('early-help'), ['social-care'])).toBe('same employer, other line')
  })

  it('cannot be told while nobody owns the ask', () => {
    expect(stand(['police'], from('police'), [])).toBe('cannot be told')
  })

  it('is judged by employers as they were on the day: a later merger does not reach back', () => {
    const merged = (day: string) => stand(['care-board'], from('care-board'), ['clinical-group'], day)
    expect([merged('2022-06-30'), merged('2022-07-01')]).toEqual(['independent', 'same employer, other line'])
  })
})
