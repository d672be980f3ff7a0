import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import { HttpException } from '@nestjs/common'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isForPrograms, isWatched } from '../paths.js'
import type { RequestLimits } from '../settings/web.js'
import { networkOf } from './network-of.js'

type Check = ReturnType<FastifyInstance['createRateLimit']>

const SIGNING_IN = /^\/(first-)?sign-in(\/|\?|$)/

/** More requests came in a minute than are answered. */
export class TooManyRequests extends HttpException {
  constructor(readonly retryAfter: number) {
    super('', 429)
  }
}

/** Limits per address, then per person, and tighter ones for signing in. Whoever watches over the process, and what every page wears, is not counted. */
export const limitRequests = async (web: FastifyInstance, { ofAnAddress, ofAPerson, signIns }: RequestLimits): Promise<void> => {
  await web.register(rateLimit, { global: false })
  const limit = (name: string, max: number, keyGenerator: (request: FastifyRequest) => string): Check =>
    web.createRateLimit({ max, timeWindow: '1 minute', keyGenerator: (request) => `${name} ${keyGenerator(request)}` })
  const address = limit('address', ofAnAddress, ({ ip }) => networkOf(ip))
  const signIn = limit('sign-in', signIns, ({ ip }) => networkOf(ip))
  const person = limit('person', ofAPerson, whoAsks)
  web.addHook('onRequest', async (request, reply) => {
    if (isWatched(request.url) || request.url.startsWith('/assets/')) return
    await refuseIfMore(address, request, reply)
    // A provider that tells of many logouts at once is not somebody who guesses: what it sends is signed.
    if (SIGNING_IN.test(request.url) && request.method !== 'GET' && !isForPrograms(request.url)) await refuseIfMore(signIn, request, reply)
  })
  web.addHook('preParsing', async (request, reply) => {
    if (whoAsks(request) !== '') await refuseIfMore(person, request, reply)
  })
}

const whoAsks = ({ signedIn }: FastifyRequest): string =>
  signedIn ? createHash('sha256').update(`${signedIn.partnership}.${signedIn.personId}`).digest('hex') : ''

const refuseIfMore = async (check: Check, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  const checked = await check(request)
  if (checked.isAllowed || !checked.isExceeded) return
  reply.header('retry-after', String(Math.max(1, checked.ttlInSeconds)))
  throw new TooManyRequests(checked.ttlInSeconds)
}
