import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Over TLS a name that browsers accept only from this very host, over TLS and for every page; without, a plain one. A request over TLS with the plain
 * name alone is nobody's: anybody on the network could have set it.
 */
export const cookieName = ({ protocol }: Pick<FastifyRequest, 'protocol'>, name: string): string =>
  protocol === 'https' ? `__Host-${name}` : name

export const cookieOptions = ({ protocol }: Pick<FastifyRequest, 'protocol'>) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https' }) as const

export const heldCookie = (request: FastifyRequest, name: string): string | undefined => request.cookies[cookieName(request, name)]

/** Until the browser closes, unless the value itself ends before. */
export const setCookie = (request: FastifyRequest, reply: FastifyReply, name: string, value: string): void => {
  reply.setCookie(cookieName(request, name), value, cookieOptions(request))
}

export const clearCookie = (request: FastifyRequest, reply: FastifyReply, name: string): void => {
  reply.clearCookie(cookieName(request, name), cookieOptions(request))
}
