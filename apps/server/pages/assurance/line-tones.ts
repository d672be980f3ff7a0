import type { Line } from '@ledger/assurance'
import type { Rung } from '../../layout/ladder.js'

/** The colour of each line's bar in the ladder. */
export const LINE_TONES: Readonly<Record<Line, Rung['tone']>> = {
  'seen in practice, re-check or measure due': 'towards',
  'proof out of date': 'back',
  'checked, more due': 'towards',
  'evidence in': 'towards',
  'reported done': 'begun',
  'in progress': 'begun',
  'planned or not started': 'begun',
  'no action yet': 'none',
  'nothing recorded or no reply yet': 'none',
  'not accepted': 'none',
  'gap found again': 'back',
  'not found in practice': 'back',
  'closed, not done': 'none',
}
