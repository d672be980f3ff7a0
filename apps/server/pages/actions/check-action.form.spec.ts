import { readCheck, type Checkers } from './check-action.form.js'

const checkers: Checkers = {
  acting: { kind: 'person', personId: 'me', agencyIds: ['police'] },
  people: new Map([['other', ['council']]]),
  bodyIds: new Set(['sub-group']),
}
const sent = {
  evidence: 'paper',
  'finding-ask': 'shown',
  'checked-day': '4',
  'checked-month': '6',
  'checked-year': '2025',
  by: 'me',
  note: '  Every page is there. ',
}
const read = (fields: object = {}, by = checkers) => readCheck({ ...sent, ...fields }, 'action', ['ask', 'another'], by)
const errors = (fields: object, by = checkers) => {
  const result = read(fields, by)
  return 'errors' in result ? Object.keys(result.errors) : []
}

describe('the form to check an action', () => {
  it('is read as the command', () => {
    expect(read()).toEqual({
      data: {
        actionId: 'action',
        checks: [{ askId: 'ask', finding: 'shown' }],
        evidenceIds: ['paper'],
        note: { text: 'Every page is there.', mentions: [] },
      },
      occurredOn: { precision: 'day', value: '2025-06-04' },
      actor: { said: checkers.acting, decided: checkers.acting, recorded: checkers.acting },
    })
  })
  it('may be recorded for somebody else, or for a group with those who stood back', () => {
    expect(read({ by: 'other', person: 'other' })).toMatchObject({ actor: { decided: { personId: 'other', agencyIds: ['council'] } } })
    expect(read({ by: 'body', body: 'sub-group', 'stood-back': ['hospital', 'council'] })).toMatchObject({
      actor: {
        decided: { kind: 'body', bodyId: 'sub-group', metOn: '2025-06-04', stoodBack: ['hospital', 'council'] },
        recorded: checkers.acting,
      },
    })
  })
  it('may leave an ask unanswered', () => {
    expect(read({ 'finding-another': 'not looked at' })).toMatchObject({ data: { checks: [{ askId: 'ask' }] } })
  })
  it.each([
    [{ evidence: undefined }, 'evidence'],
    [{ 'finding-ask': undefined }, 'finding'],
    [{ 'checked-day': '31', 'checked-month': '2' }, 'day'],
    [{ by: undefined }, 'by'],
    [{ by: 'other', person: 'stranger' }, 'person'],
    [{ by: 'body', body: '' }, 'body'],
  ])('says what is missing: %o', (fields, field) => {
    expect(errors(fields)).toEqual([field])
  })
  it('names what is missing in the order of the questions', () => {
    const nothing = { evidence: undefined, 'finding-ask': undefined, 'checked-day': undefined, by: 'body' }
    expect(errors(nothing)).toEqual(['evidence', 'finding', 'day', 'body'])
  })
  it('asks whom one acts as first', () => {
    expect(errors({}, { ...checkers, acting: null })).toEqual(['by'])
  })
})
