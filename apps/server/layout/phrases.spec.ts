import { capital, count, linesOf, listed, quarterInWords } from './phrases.js'
import { besideName, personWords } from './person-words.js'

describe('phrases', () => {
  it('count, and say none', () => {
    expect([count(0, 'review'), count(1, 'review'), count(1234, 'person', 'people')]).toEqual(['no reviews', '1 review', '1,234 people'])
  })
  it('list', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
  })
  it('begin', () => {
    expect(capital('in progress')).toBe('In progress')
  })
  it('say where a paper says it', () => {
    expect(['81', '307-309', 'row 2', ''].map((lines) => linesOf({ lines }))).toEqual([', line 81', ', lines 307-309', ', row 2', ''])
  })
  it('say a quarter', () => {
    expect(['2023-Q1', '2017/18-Q2', '2019', '2018/19'].map(quarterInWords)).toEqual([
      'January to March 2023',
      'second quarter of 2017/18',
      '2019',
      '2018/19',
    ])
  })
  it('name a person with the role, unless the name is the role', () => {
    expect(personWords({ name: 'Jo Heath', role: 'inspector' })).toBe('Jo Heath, inspector')
    expect(personWords({ name: 'Independent chair', role: 'Independent chair' })).toBe('Independent chair')
    expect(personWords({ name: '', role: 'inspector' })).toBe('inspector')
    expect(besideName({ name: 'Lead, Police', role: 'Lead', agencies: ['Police', 'Council'] })).toBe('Council')
  })
})
