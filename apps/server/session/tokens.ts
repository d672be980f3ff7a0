import { Inject, Injectable } from '@nestjs/common'
import { isSuspended, isSameHash, tokenHash, validToken } from '@ledger/access'
import { LEDGER_KEYS, type LedgerKeys } from '@ledger/event-store'
import type { FastifyRequest } from 'fastify'
import type { PersonSignedIn } from './session-in-browser.js'
import { Visits } from './visits.js'

const BEARER = /^Bearer +(\S+)$/i

/** Programs that come with a personal access token. */
@Injectable()
export class Tokens {
  constructor(
    @Inject(LEDGER_KEYS) private readonly keys: LedgerKeys,
    private readonly visits: Visits,
  ) {}

  /** In whose name a program asks, where its token is known, its time not over, nobody revoked it, and its person is in post and not suspended. */
  async of({ headers: { authorization = '' } }: Pick<FastifyRequest, 'headers'>): Promise<PersonSignedIn | null> {
    const hash = tokenHash(BEARER.exec(authorization)?.[1] ?? '', this.keys)
    if (hash === null) return null
    const at = new Date().toISOString()
    for (const [partnership, ask] of await this.visits.everywhere()) {
      const token = ask(validToken, { hash, at })
      if (!token || !isSameHash(token.hash, hash)) continue
      const { personId, tokenId: sessionId, scopes, issuedAt: startedAt, expires: until } = token
      const person = ask(isSuspended, { personId }) ? null : await this.visits.person(partnership, personId)
      return person && { signedIn: { partnership, personId, sessionId, method: 'token', scopes, startedAt, until }, person }
    }
    return null
  }
}
