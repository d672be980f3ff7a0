import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookieName, cookieOptions, heldCookie } from './session-cookie.js'

const COOKIE = 'position'

/** The position of the last thing this browser recorded: what it reads next is no older. */
export const lastPosition = (request: FastifyRequest): string | null => {
  const held = heldCookie(request, COOKIE)
  if (!held) return null
  const { valid, value } = request.unsignCookie(held)
  return valid ? value : null
}

export const rememberPosition = (reply: FastifyReply, position: string | null): void => {
  const { request } = reply
  if (position) reply.setCookie(cookieName(request, COOKIE), position, { ...cookieOptions(request), sameSite: 'strict', signed: true })
}
