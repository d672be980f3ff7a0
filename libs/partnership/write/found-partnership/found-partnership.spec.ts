import { given, on, told } from '../../../../test/dsl/given.js'
import { foundPartnership, type FoundPartnershipData } from './found-partnership.js'

const today = on('2025-06-04')
const exampleshire: FoundPartnershipData = {
  partnershipId: 'exampleshire',
  name: 'Exampleshire',
  defaultBasis: 'recorded',
  fictional: true,
}
const founded = told({ type: 'PartnershipFounded', data: exampleshire } as const)

describe('found partnership', () => {
  it('takes up this ledger', () => {
    given(foundPartnership).when(exampleshire, {}, today).then({ type: 'PartnershipFounded', data: exampleshire })
  })

  it('does nothing where it is founded just so', () => {
    given(foundPartnership, founded).when(exampleshire, {}, today).thenNothing()
  })

  it('is refused where it is founded otherwise', () => {
    given(foundPartnership, founded)
      .when({ ...exampleshire, fictional: false }, {}, today)
      .thenRefused('partnership-already-founded')
  })

  it('is refused without a name', () => {
    given(foundPartnership)
      .when({ ...exampleshire, name: ' ' }, {}, today)
      .thenRefused('name-missing')
  })
})
