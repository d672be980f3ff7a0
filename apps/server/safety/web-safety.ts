import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import type { Settings } from '../settings/settings.js'
import type { TrustProxy } from '../settings/trust-proxy.js'
import { defaultPatience, defaultRequestLimits } from '../settings/web.js'
import { headers, PERMISSIONS } from './headers.js'
import { isReachedFromHereAlone } from './public-address.js'
import { limitRequests } from './rate-limits.js'
import { noEndlessAddress, onlyByOurName, onlyWhatIsSentThere } from './whom-we-answer.js'

const BODY_LIMIT = 256 * 1024

/** So many proxies before us, counted from the last; or those at these addresses. */
const trusted = (trust: TrustProxy): false | string[] | ((address: string, hop: number) => boolean) => {
  if (trust === 'none') return false
  return typeof trust === 'number' ? (_, hop) => hop < trust : [...trust]
}

/** What the web server itself holds to, before any of our code is asked. */
export const serverOptions = ({ web }: Settings) => {
  const { headers: headersTimeout, whole: requestTimeout } = web?.patience ?? defaultPatience
  return {
    routerOptions: { maxParamLength: 300 },
    trustProxy: trusted(web?.trustProxy ?? 'none'),
    bodyLimit: BODY_LIMIT,
    requestTimeout,
    http: { headersTimeout, maxHeaderSize: 16_384, connectionsCheckingInterval: Math.min(5_000, headersTimeout) },
  }
}

/** Headers, names, limits: what holds for every request, before it is known who asks. */
export const makeSafe = async (web: FastifyInstance, settings: Settings): Promise<void> => {
  const { publicUrl } = settings
  const fromHere = isReachedFromHereAlone(settings)
  const overTls = publicUrl?.startsWith('https://') ?? false
  await web.register(helmet, headers(overTls))
  const ourName = onlyByOurName(publicUrl, fromHere)
  web.addHook('onRequest', async (request, reply) => {
    // People come by TLS, whatever the proxy forgets to say: cookies must never go out without it.
    if (overTls) Object.defineProperty(request, 'protocol', { value: 'https' })
    reply.header('cache-control', 'no-store').header('permissions-policy', PERMISSIONS)
    noEndlessAddress(request)
    ourName(request)
    onlyWhatIsSentThere(request)
  })
  const { limits } = settings.web ?? {}
  if (!fromHere || limits) await limitRequests(web, { ...defaultRequestLimits, ...limits })
}
