import { words } from '@ledger/kernel'
import { spoken } from '../../test/dsl/spoken.js'
import { accessSentences } from './index.js'

const tell = spoken(accessSentences)
const amber = { reviewId: 'amber' }
const robin = { ...amber, personId: 'Robin Hale' }
const glass = { ...robin, glassId: 'G1' }

describe('who needs to know, in plain English', () => {
  it.each([
    [tell('ReviewMemberJoined', { ...robin, part: 'panel' }), 'Robin Hale works on this review from now on, on its panel.'],
    [tell('ReviewMemberLeft', robin), 'Robin Hale works on this review no more.'],
    [tell('ConflictDeclared', { ...robin, reason: null }), 'Robin Hale has a conflict of interest in this review: they see nothing of it.'],
    [
      tell('ConflictDeclared', { ...robin, reason: words('Managed the service.') }),
      'Robin Hale has a conflict of interest in this review: they see nothing of it. Managed the service.',
    ],
    [
      tell('ReviewSealed', { ...amber, reason: words('Known to many.') }),
      'Sealed: only those who work on this review, and the chair, see it. Why: “Known to many”.',
    ],
    [
      tell('ReviewHeld', { ...amber, proceedings: 'inquest', reason: null }),
      'Held while proceedings of an inquest are live: nothing of this review for the public.',
    ],
    [tell('ReviewOpenedTo', { ...robin, reason: words('Audits it.') }), 'Opened to Robin Hale. Why: “Audits it”.'],
    [
      tell('GlassBroken', {
        ...glass,
        reason: words('A sibling is at risk.'),
        at: '2025-06-04T18:00:00.000Z',
        until: '2025-06-04T23:30:00.000Z',
      }),
      'Robin Hale broke the glass: this review is open to them until 00:30 on 5 June 2025. Why: “A sibling is at risk”.',
    ],
    [tell('GlassMended', glass), 'What Robin Hale had opened by breaking the glass was closed before its time.'],
    [tell('GlassNoticeSeen', glass), 'Robin Hale has read that the glass was broken.'],
  ])('%s', (told, english) => {
    expect(told).toBe(english)
  })
})
