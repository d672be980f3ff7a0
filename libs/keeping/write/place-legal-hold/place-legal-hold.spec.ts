import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { HoldEvent } from '../holds.js'
import { liftLegalHold } from '../lift-legal-hold/lift-legal-hold.js'
import { placeLegalHold, type PlaceLegalHoldData } from './place-legal-hold.js'

const today = on('2026-06-04')
const known = { thingKnown: true }
const hold: PlaceLegalHoldData = {
  ...{ holds: { kind: 'review', reviewId: 'R' }, reason: words('An inquest is open'), authority: words('The coroner') },
}
const placed = told<HoldEvent>({ type: 'LegalHoldPlaced', data: { holdId: 'H', ...hold } })
const lifting = { holdId: 'H', reason: words('The inquest has ended') }

describe('place legal hold', () => {
  it('holds it from now on', () => {
    given(placeLegalHold)
      .when(hold, known, today)
      .then({ type: 'LegalHoldPlaced', data: { holdId: 'NEW', ...hold } })
  })

  it('is refused without a reason, without an authority, or on what nobody knows', () => {
    given(placeLegalHold)
      .when({ ...hold, reason: words(' ') }, known, today)
      .thenRefused('reason-missing')
    given(placeLegalHold)
      .when({ ...hold, authority: words('') }, known, today)
      .thenRefused('authority-missing')
    given(placeLegalHold).when(hold, { thingKnown: false }, today).thenRefused('thing-unknown')
  })
})

describe('lift legal hold', () => {
  it('lifts it once', () => {
    given(liftLegalHold, placed).when(lifting, {}, today).then({ type: 'LegalHoldLifted', data: lifting })
    given(liftLegalHold, placed, told<HoldEvent>({ type: 'LegalHoldLifted', data: lifting }))
      .when(lifting, {}, today)
      .thenNothing()
  })

  it('is refused without a reason, or where there is none', () => {
    given(liftLegalHold, placed)
      .when({ ...lifting, reason: words('') }, {}, today)
      .thenRefused('reason-missing')
    given(liftLegalHold, placed)
      .when({ ...lifting, holdId: 'OTHER' }, {}, today)
      .thenRefused('hold-unknown')
  })
})
