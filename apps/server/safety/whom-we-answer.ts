import { ForbiddenException, HttpException, UnsupportedMediaTypeException } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { isForPrograms, isMeasured, isWatched, paths } from '../paths.js'

const HERE = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** The longest address of the site is a few hundred characters; a provider sends people back with a code that may be some thousand long. */
const LONGEST_URL = 2048
const LONGEST_ANSWER = 8192

/**
 * Whether a request names this site by its own name: a name elsewhere that points here is refused, and nothing is made from what a request says of where
 * it came to. Whoever watches over the process asks it by the name of the machine; what it counts is told by no other name.
 */
export const onlyByOurName =
  (publicUrl: string | undefined, fromHere: boolean) =>
  ({ headers: { host = '' }, url }: FastifyRequest): void => {
    const ours = publicUrl !== undefined && host.toLowerCase() === new URL(publicUrl).host && !isMeasured(url)
    if (!ours && !((fromHere || isWatched(url)) && HERE.test(host))) throw new ForbiddenException()
  }

/** @throws HttpException 414 */
export const noEndlessAddress = ({ url }: FastifyRequest): void => {
  const longest = url.split('?')[0] === paths.openIdAnswer.pattern ? LONGEST_ANSWER : LONGEST_URL
  if (url.length > longest) throw new HttpException('', 414)
}

const FORMS = /^application\/x-www-form-urlencoded\s*(;|$)/i
const FORMS_WITH_FILE = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i
const JSON_ALONE = /^application\/json\s*(;|$)/i

/** Forms send forms and programs JSON: what no form of another site can send needs no token. */
export const onlyWhatIsSentThere = (request: FastifyRequest): void => {
  const { method, url, headers } = request
  if (method === 'GET' || method === 'HEAD') return
  const type = headers['content-type']
  const isSent = type !== undefined || (headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined
  const form = request.routeOptions.url === paths.submitEvidence.pattern ? FORMS_WITH_FILE : FORMS
  if (isSent && !(isForPrograms(url) && !isForm(url) ? JSON_ALONE : form).test(type ?? '')) throw new UnsupportedMediaTypeException()
}

/** The one address for programs to which a form is sent: a provider tells of a logout so (OpenID Connect Back-Channel Logout 1.0, 2.5). */
const isForm = (url: string): boolean => url.split('?')[0] === paths.backChannelLogout.pattern
