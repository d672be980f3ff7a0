import { given, on, told } from '../../../../test/dsl/given.js'
import { acceptInvitation } from '../accept-invitation/accept-invitation.js'
import { useInvitation } from './use-invitation.js'

const today = on('2026-06-30')
const invitation = { personId: 'P1', signInName: { secret: 'jo' }, codeHash: 'hash', expires: '2026-07-01T09:00:00.000Z' }
const invited = told({ type: 'AccountInvited' as const, data: invitation })
const used = { type: 'InvitationUsed' as const, data: { personId: 'P1' } }
const using = { personId: 'P1', codeHash: 'hash', at: '2026-06-30T09:00:00.000Z' }

describe('use invitation', () => {
  it('happens once, and the code sets no password afterwards', () => {
    given(useInvitation, invited).when(using, {}, today).then(used)
    given(useInvitation, invited, told(used)).when(using, {}, today).thenRefused('not-invited')
    const secret = { secret: 'x' }
    const accepting = { ...using, verifier: secret, key: secret, codeStep: 1, recoveryCodes: { count: 1, hashes: secret } }
    given(acceptInvitation, invited, told(used)).when(accepting, {}, today).thenRefused('not-invited')
  })
  it('is refused with another code, too late, and to somebody suspended', () => {
    given(useInvitation, invited)
      .when({ ...using, codeHash: 'other' }, {}, today)
      .thenRefused('not-invited')
    given(useInvitation, invited)
      .when({ ...using, at: invitation.expires }, {}, today)
      .thenRefused('invitation-expired')
    given(useInvitation, invited, told({ type: 'PersonSuspended' as const, data: { personId: 'P1' } }))
      .when(using, {}, today)
      .thenRefused('person-suspended')
  })
})
