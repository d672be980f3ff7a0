import { onDay, words } from '@ledger/kernel'
import { wouldRecordLine } from './would-record-line.js'

describe('a command of a dry run on one line', () => {
  it('names place, partnership, command and what it says, in brief', () => {
    const data = {
      ...{ actionId: 'A1', text: words(`Sign up\nfor ${'accreditation '.repeat(6)}`), due: onDay('2020-09-30'), leadRole: null },
      ...{ ownerIds: [], answers: [{ askId: 'K1', part: 'necessary' }] },
    }
    const line = wouldRecordLine({
      place: 'row 4',
      partnership: 'kent',
      command: 'PlanAction',
      data,
      occurredOn: onDay('2020-01-31'),
      knownTo: null,
    })
    expect(line).toBe(
      '  row 4 · kent · PlanAction: actionId A1; text “Sign up for accreditation accreditation accreditation accr…; due 2020-09-30; ' +
        'answers (askId K1, part necessary); on 31 January 2020',
    )
  })
})
