import type { FastifyReply, FastifyRequest } from 'fastify'

/** The person this browser acts as, in the partnership they belong to. There is no sign-in: anybody may choose anybody. */
export interface ActingAs {
  readonly partnership: string
  readonly personId: string
}

const COOKIE = 'acting-as'

export const actingAs = (request: FastifyRequest): ActingAs | null => {
  const [, partnership, personId] = /^([a-z0-9-]+)\.([0-9A-Z]+)$/i.exec(request.cookies[COOKIE] ?? '') ?? []
  return partnership && personId ? { partnership, personId } : null
}

export const actAs = (reply: FastifyReply, { partnership, personId }: ActingAs): void => {
  reply.setCookie(COOKIE, `${partnership}.${personId}`, { path: '/', httpOnly: true, sameSite: 'lax' })
}
