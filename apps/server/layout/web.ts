import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { recordBeforeSending, type Recording } from '../access/record-before-sending.js'
import { isForPrograms } from '../paths.js'
import { formToken, onlyFromHere, onlyThisMachine } from '../session/same-site.js'
import { assets } from './assets.js'
import { compile, views } from './views.js'

const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

/** What the web thread draws itself; the other pages are drawn by reader threads. */
const DRAWN_HERE = [
  'layout/error.njk',
  'pages/access/openid-away.njk',
  'pages/access/openid-no-account.njk',
  'pages/access/openid-refused.njk',
  'pages/actions/actions-without-recommendation.njk',
  'pages/actions/check-action.njk',
  'pages/earlier-date.njk',
  'pages/partnership/acting-as.njk',
  'pages/partnership/home.njk',
  'pages/reviews/papers-notes.njk',
]

/** Everything around the pages: headers, cookies, templates, style sheets, and who may send what. */
export const dress = async (app: NestFastifyApplication, recording: Recording): Promise<void> => {
  await app.register(cookie, { secret: randomBytes(32).toString('hex') })
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  })
  app.setViewEngine(views)
  const web = app.getHttpAdapter().getInstance()
  for (const { path, type, content } of Object.values(assets))
    web.get(path, (_request, reply) => reply.type(type).header('cache-control', 'public, max-age=3600').send(content))
  web.addHook('onRequest', async (request) => onlyThisMachine(request))
  web.addHook('preHandler', async (request, reply) => {
    onlyFromHere(request)
    if (!isForPrograms(request.url)) formToken(request, reply)
    reply.header('cache-control', 'no-store')
  })
  web.addHook('onSend', recordBeforeSending(recording))
  await app.init()
  await web.ready()
  compile(DRAWN_HERE)
}
