import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { recordBeforeSending, type Recording } from '../access/record-before-sending.js'
import { needToKnowTemplates } from '../pages/access/need-to-know/templates.js'
import { administrationTemplates } from '../pages/administration/templates.js'
import { isForPrograms } from '../paths.js'
import { makeSafe } from '../safety/web-safety.js'
import { Gate } from '../session/gate.js'
import { formToken, onlyFromHere } from '../session/same-site.js'
import type { Settings } from '../settings/settings.js'
import { inParts } from '../uploads/in-parts.js'
import { assets } from './assets.js'
import { compile, views } from './views.js'

/** What the web thread draws itself; the other pages are drawn by reader threads. */
const DRAWN_HERE = [
  'layout/error.njk',
  'pages/access/account.njk',
  'pages/access/change.njk',
  'pages/access/first-sign-in.njk',
  'pages/access/issue-token.njk',
  'pages/access/keep-codes.njk',
  'pages/access/link-app.njk',
  'pages/access/openid-away.njk',
  'pages/access/openid-first-sign-in.njk',
  'pages/access/openid-link.njk',
  'pages/access/openid-no-account.njk',
  'pages/access/openid-not-linked.njk',
  'pages/access/openid-refused.njk',
  'pages/access/access-of-partnership.njk',
  'pages/access/access-of-review.njk',
  'pages/access/second-factor.njk',
  'pages/access/sign-in.njk',
  'pages/actions/actions-without-recommendation.njk',
  'pages/actions/check-action.njk',
  'pages/actions/submit-evidence.njk',
  'pages/earlier-date.njk',
  'pages/partnership/acting-as.njk',
  'pages/partnership/home.njk',
  'pages/reviews/papers-notes.njk',
  ...administrationTemplates,
  ...needToKnowTemplates,
]

/** Everything around the pages: headers, cookies, templates, style sheets, and who may send what. */
export const dress = async (app: NestFastifyApplication, recording: Recording, settings: Settings): Promise<void> => {
  await app.register(cookie, { secret: randomBytes(32).toString('hex') })
  await app.register(multipart, inParts(settings))
  app.setViewEngine(views)
  const web = app.getHttpAdapter().getInstance()
  await makeSafe(web, settings)
  for (const { path, type, content } of Object.values(assets))
    web.get(path, (_request, reply) => reply.type(type).header('cache-control', 'public, max-age=3600').send(content))
  const gate = app.get(Gate)
  web.addHook('onRequest', (request, reply) => gate.pass(request, reply))
  web.addHook('preHandler', async (request, reply) => {
    onlyFromHere(request)
    if (!isForPrograms(request.url)) formToken(request, reply)
  })
  web.addHook('onSend', recordBeforeSending(recording))
  await app.init()
  await web.ready()
  compile(DRAWN_HERE)
}
