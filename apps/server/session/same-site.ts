import { randomBytes, timingSafeEqual } from 'node:crypto'
import { ForbiddenException } from '@nestjs/common'
import type {} from '@fastify/multipart'
import { isForPrograms, paths } from '../paths.js'
import { cookieName, cookieOptions, heldCookie } from './session-cookie.js'
import type { FastifyReply, FastifyRequest } from 'fastify'

const COOKIE = 'form-token'

/**
 * The token that a form of ours carries and a form of another site cannot know: the session's own or, for whoever has none, one that is made on the first
 * visit. A form that was opened before somebody signed in, or in another session, is not taken.
 */
export const formToken = (request: FastifyRequest, reply: FastifyReply): string => {
  if (request.sessionFormToken !== undefined) return request.sessionFormToken
  const held = heldCookie(request, COOKIE)
  if (held && /^[0-9a-f]{32}$/.test(held)) return held
  const token = randomBytes(16).toString('hex')
  reply.setCookie(cookieName(request, COOKIE), token, { ...cookieOptions(request), sameSite: 'strict' })
  return token
}

/** Refuses a form that another site sent. JSON comes with a content type that no form can send. */
export const onlyFromHere = (request: FastifyRequest): void => {
  if (request.method === 'GET' || request.method === 'HEAD' || isForPrograms(request.url)) return
  if (isInParts(request)) return
  mustBeFromHere(request, (request.body as Readonly<Record<string, unknown>> | undefined)?.['form-token'])
}

/** A form with a file is read by its page: the token comes first in it, and is asked for before a byte of the file is taken. */
const isInParts = (request: FastifyRequest): boolean => request.routeOptions.url === paths.submitEvidence.pattern && request.isMultipart()

/** @throws ForbiddenException where the token that was sent is not the one of this browser, or another site sent it */
export const mustBeFromHere = (request: FastifyRequest, sent: unknown): void => {
  const held = request.sessionFormToken ?? heldCookie(request, COOKIE) ?? ''
  const elsewhere = !['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site'] as string | undefined)
  if (elsewhere || typeof sent !== 'string' || !same(held, sent)) throw new ForbiddenException()
}

const same = (held: string, sent: string): boolean =>
  held.length > 0 && held.length === sent.length && timingSafeEqual(Buffer.from(held), Buffer.from(sent))
