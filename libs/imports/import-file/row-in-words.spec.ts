import { rowInWords } from './row-in-words.js'

describe('a row by what a reader knows it by', () => {
  it.each([
    ['["BH-MRSB","7","",1]', { recommendation: 'R' }, 'review BH-MRSB, recommendation 7'],
    ['["KMPT-MRS","1","4",1]', { recommendation: 'R', action: 'A' }, 'review KMPT-MRS, recommendation 1, action 4'],
    ['["CSPR-1","3","",2]', { action: 'A' }, 'review CSPR-1, action 3, text 2 under that number'],
    ['["learning","KMPT-MRS","2","",1] 2', { 'learning point': 'L' }, 'review KMPT-MRS, learning point 2, row 2 of that number'],
    ['["action","EX-1","1","2"]', {}, 'review EX-1, recommendation 1, action 2'],
    ['["action","","","2"]', {}, 'action 2'],
    ['["learning point","EX-1","1.1"]', {}, 'review EX-1, learning point 1.1'],
    ['["papers",0]', {}, 'papers’ note 1'],
  ])('%s', (row, made, said) => {
    expect(rowInWords({ row, made })).toBe(said)
  })
})
