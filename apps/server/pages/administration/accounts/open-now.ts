import { openSessionsOf, validTokensOf, type OpenSession, type SignInMethod, type Token } from '@ledger/access'
import type { Visit } from '../../../session/visit.js'

const now = (): string => new Date().toISOString()

export const sessionsNow = ({ ask }: Visit, personId: string): readonly OpenSession[] => ask(openSessionsOf, { personId, at: now() })

export const tokensNow = ({ ask }: Visit, personId: string): readonly Token[] => ask(validTokensOf, { personId, at: now() })

const ways: Readonly<Record<SignInMethod, string>> = {
  password: 'with a password of this ledger',
  'recovery-code': 'with a recovery code',
  openid: 'through their organisation',
}

export const wayIn = (method: SignInMethod): string => ways[method]
