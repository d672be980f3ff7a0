import { heldReply, nextCheckDue, tellsOfAGap } from './read-note.js'

describe('a note beside an action', () => {
  it('says when another check was due', () => {
    const note = 'Note adds that results dip with staffing gaps and that another check was due on 14/09/20.'
    expect(nextCheckDue(note)).toEqual({ precision: 'day', value: '2020-09-14' })
  })

  it('says no date where it says none', () => {
    expect(nextCheckDue('Marked complete although the action recurs for good.')).toBeNull()
    expect(nextCheckDue('another check was due on 31/09/20')).toBeNull()
  })

  it('tells what a reply said, without saying whether it accepts', () => {
    const note =
      'Scope column: Local. The trust answers that the process has bedded in, so the response argues against it. Rating not stored.'
    expect(heldReply('Response by email of 15/11/2016 after a meeting on 11 November', note)).toEqual({
      on: { precision: 'day', value: '2016-11-15' },
      by: 'trust',
      reason: 'The trust answers that the process has bedded in, so the response argues against it.',
    })
  })

  it('holds no reply where evidence is evidence', () => {
    expect(heldReply('Panel minutes', '')).toBeNull()
  })

  it('tells of a gap', () => {
    expect(tellsOfAGap('text cut off in the stored copy before the progress note')).toBe(true)
    expect(tellsOfAGap('One target date covers all three actions.')).toBe(false)
  })
})
