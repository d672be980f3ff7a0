import { Inject, Injectable } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { buildAuthorizationUrl, buildEndSessionUrl, calculatePKCECodeChallenge } from 'openid-client'
import { paths } from '../paths.js'
import { localAddress } from '../session/local-address.js'
import { provedBy } from './answer.js'
import { newAttempt, type Attempt, type Linking } from './attempt.js'
import { OpenIdAttempts } from './attempts.js'
import { OPENID_PROVIDER, type OpenIdProvider } from './provider.js'
import type { Proved } from './proved.js'

/** Longer than any page of this site has; what is longer would not fit into a cookie. */
const LONGEST_PAGE = 1000

/** What an answer proved, and the attempt it belongs to. */
export interface Answered {
  readonly proved: Proved
  readonly attempt: Attempt
}

/** The way to the provider and back. */
@Injectable()
export class OpenIdSignIn {
  constructor(
    @Inject(OPENID_PROVIDER) readonly provider: OpenIdProvider | null,
    private readonly attempts: OpenIdAttempts,
  ) {}

  /** The address at the provider to which this browser is sent. @throws ProviderAway */
  async begin(
    provider: OpenIdProvider,
    [request, reply]: readonly [FastifyRequest, FastifyReply],
    { page, linking = null }: { readonly page: unknown; readonly linking?: Linking | null },
  ): Promise<string> {
    const { configuration } = await provider.discovered()
    const local = localAddress(page)
    const attempt = newAttempt(local.length <= LONGEST_PAGE ? local : '/', Date.now(), linking)
    await this.attempts.begin(request, reply, attempt)
    const { scopes, maxAge, acr } = provider.settings
    return buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: answerAddress(provider), scope: scopes, state: attempt.state, nonce: attempt.nonce },
      ...{ code_challenge: await calculatePKCECodeChallenge(attempt.verifier), code_challenge_method: 'S256' },
      ...(acr !== undefined && { acr_values: acr.join(' ') }),
      ...(maxAge !== undefined && { max_age: String(maxAge * 60) }),
    }).href
  }

  /** Where people sign out at the provider; nothing where it has no such place. No token goes with them: none is kept. @throws ProviderAway */
  async signOutAddress(provider: OpenIdProvider): Promise<string | null> {
    const { configuration, metadata } = await provider.discovered()
    if (metadata.end_session_endpoint === undefined) return null
    return buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${provider.publicUrl}/` }).href
  }

  /** What an answer proves, and the attempt it belongs to. @throws AnswerRefused @throws ProviderAway */
  async answered(provider: OpenIdProvider, [request, reply]: readonly [FastifyRequest, FastifyReply]): Promise<Answered> {
    // The address is the one that people use, never what the request says of its host: the provider compares it.
    const answer = new URL(answerAddress(provider))
    answer.search = new URL(request.url, answer).search
    const attempt = await this.attempts.take(request, reply, answer.searchParams)
    return { proved: await provedBy(answer, attempt, await provider.discovered(), provider.settings), attempt }
  }
}

const answerAddress = ({ publicUrl }: OpenIdProvider): string => publicUrl + paths.openIdAnswer()
