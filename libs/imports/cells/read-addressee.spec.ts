import { readAddressee } from './read-addressee.js'
import { namesIn, partnershipCode, sameName } from './same-name.js'

describe('a name that a recommendation is addressed to', () => {
  it.each([
    ['Home Office', 'Lambeth Community Safety Partnership', 'outside'],
    ["Her Majesty's Government", 'Bassetlaw Community Safety Partnership', 'outside'],
    ['NHS England', 'Kent Community Safety Partnership', 'outside'],
    ['MOPAC', 'Lambeth Community Safety Partnership', 'outside'],
    ['NHS England local area team', 'Safe in the City Partnership (Brighton and Hove)', 'agency'],
    ['MPS', 'Lambeth Community Safety Partnership', 'agency'],
    ['National Probation Service', 'Norfolk Community Safety Partnership', 'agency'],
    ['Schools (designated senior persons)', 'Birmingham Safeguarding Children Board', 'class'],
    ['Primary Care Trusts', 'Birmingham Safeguarding Children Board', 'class'],
    ['South Birmingham Primary Care Trust', 'Birmingham Safeguarding Children Board', 'agency'],
    ['GP Practices', 'Nottingham Community Safety Partnership', 'class'],
    ['GP practice', 'Bassetlaw Community Safety Partnership', 'agency'],
    ['all stakeholders', 'South Gloucestershire Safeguarding Adults Board', 'class'],
    ['Safeguarding adults boards', 'South Gloucestershire Safeguarding Adults Board', 'class'],
    ['other agencies', 'Southampton Community Safety Partnership', 'class'],
    ['All health professionals with access to a GP record', 'Bassetlaw Community Safety Partnership', 'class'],
    ['Manchester Community Safety Partnership', 'Manchester Community Safety Partnership', 'itself'],
    ['Community Safety Partnership', 'Bassetlaw, Newark and Sherwood Community Safety Partnership', 'itself'],
    ['Southampton Safe City Partnership', 'Southampton Community Safety Partnership', 'agency'],
    ['The trust board', 'Berkshire Healthcare NHS Foundation Trust', 'agency'],
  ])('%s, seen from %s: %s', (name, board, kind) => {
    expect(readAddressee(name, board).kind).toBe(kind)
  })

  it('a trust with a plan of its own is an agency', () => {
    expect(readAddressee('The trust', 'Berkshire Healthcare NHS Foundation Trust')).toEqual({
      kind: 'agency',
      name: 'Berkshire Healthcare NHS Foundation Trust',
    })
  })
})

describe('names', () => {
  it('two spellings of one force are one', () => {
    expect(sameName('Devon & Cornwall Police')).toBe(sameName('Devon and Cornwall Police'))
  })

  it.each([
    [
      'Kent and Medway NHS and Social Care Partnership Trust (review commissioned by NHS England, carried out by Niche)',
      'kent-and-medway-nhs-and-social-care-partnership-trust',
    ],
    ['Bristol (publishing board not named in the stored part)', 'bristol'],
    ['Bassetlaw, Newark and Sherwood Community Safety Partnership', 'bassetlaw-newark-and-sherwood-community-safety-partnership'],
    ['', 'not-stated'],
  ])('the code of %s', (board, code) => {
    expect(partnershipCode(board)).toBe(code)
  })

  it('several names share a cell', () => {
    expect(namesIn('NBT | UBHT | NBT')).toEqual(['NBT', 'UBHT'])
  })
})
