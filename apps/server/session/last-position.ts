import type { FastifyReply, FastifyRequest } from 'fastify'

const COOKIE = 'position'

/** The position of the last thing this browser recorded: what it reads next is no older. */
export const lastPosition = (request: FastifyRequest): string | null => {
  const held = request.cookies[COOKIE]
  if (!held) return null
  const { valid, value } = request.unsignCookie(held)
  return valid ? value : null
}

export const rememberPosition = (reply: FastifyReply, position: string | null): void => {
  if (position) reply.setCookie(COOKIE, position, { path: '/', httpOnly: true, sameSite: 'strict', signed: true })
}
