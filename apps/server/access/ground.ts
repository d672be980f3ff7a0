import type { Ground, Objection, Verdict } from '@ledger/access'
import type { FastifyRequest } from 'fastify'

/** What the permission function said of a request. */
export const verdictOn = (request: object): Verdict | null => (request as { readonly verdict?: Verdict | null }).verdict ?? null

/** Why it allowed what is shown, or refused it. */
export const groundOf = (request: FastifyRequest, isDemonstration: boolean): readonly (Ground | Objection)[] =>
  verdictOn(request)?.reasons ?? (isDemonstration && !request.acting ? ['is a demonstration'] : [])
