import { exportJWK } from 'jose'
import { answerFor, PUBLIC, SUBJECT, type LedgerWithProvider } from '../ledger-with-provider.js'
import { sentTo, type Visitor } from '../visitor.js'
import { attacker, hashOf, signedAgain, tokenIn } from './forging.js'
import type { ForgedReply, ForgedStory } from './forgery.js'

const START = `${PUBLIC}/sign-in/openid`

const attempts = (visitor: Visitor) => [...visitor.cookiesOf(PUBLIC)].filter(([name]) => name.startsWith('openid-'))

/** To the provider by a changed address, and back. */
const byWay = async (visitor: Visitor, { provider }: LedgerWithProvider, change: (way: URL) => void): Promise<URL> => {
  provider.signingIn.accountId = SUBJECT
  const way = new URL(sentTo(await visitor.get(START), START))
  change(way)
  let at = way.href
  while (!at.startsWith(`${PUBLIC}/`)) at = sentTo(await visitor.get(at), at)
  return new URL(at)
}

/** A token that the provider made for another of its clients. */
const tokenOfAnother = async ({ provider, visitor }: LedgerWithProvider): Promise<string> => {
  const browser = visitor()
  const [redirect, verifier] = [`${PUBLIC}/another`, 'a verifier that is long enough for the provider to take']
  const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(verifier.replaceAll(' ', '-')))).toString('base64url')
  const way = new URL(`${provider.issuer}/auth`)
  const asked = { client_id: 'another', redirect_uri: redirect, response_type: 'code', scope: 'openid', state: 'x', nonce: 'x' }
  way.search = new URLSearchParams({ ...asked, code_challenge: challenge, code_challenge_method: 'S256' }).toString()
  let at = way.href
  while (!at.startsWith(redirect)) at = sentTo(await browser.get(at), at)
  const response = await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`another:${encodeURIComponent('a secret of another client').replaceAll('%20', '+')}`).toString('base64')}`,
    },
    body: new URLSearchParams({
      ...{ grant_type: 'authorization_code', code: new URL(at).searchParams.get('code') ?? '', redirect_uri: redirect },
      code_verifier: verifier.replaceAll(' ', '-'),
    }),
  })
  return tokenIn((await response.json()) as Record<string, unknown>)
}

/** What happens between browsers, attempts and the provider. */
export const forgedStories: readonly ForgedStory[] = [
  {
    name: 'opened a second time',
    why: 'no-attempt',
    story: async (ledger, visitor) => {
      const answer = await answerFor(visitor, ledger)
      await visitor.get(answer.href)
      visitor.drop(PUBLIC, 'session')
      return visitor.get(answer.href)
    },
  },
  {
    name: 'opened a second time, with the attempt put back into the browser',
    why: 'attempt-used',
    story: async (ledger, visitor) => {
      const answer = await answerFor(visitor, ledger)
      const held = attempts(visitor)
      const other = ledger.visitor()
      for (const [name, value] of held) other.hold(PUBLIC, name, value)
      await other.get(answer.href)
      return visitor.get(answer.href)
    },
  },
  {
    name: 'with the code of another attempt of the same browser',
    why: 'code-refused',
    story: async (ledger, visitor) => {
      const [first, second] = [await answerFor(visitor, ledger), await answerFor(visitor, ledger)]
      second.searchParams.set('code', first.searchParams.get('code') ?? '')
      return visitor.get(second.href)
    },
  },
  {
    name: 'with a code that another browser was given',
    why: 'code-refused',
    story: async (ledger, visitor) => {
      const [own, other] = [await answerFor(visitor, ledger), await answerFor(ledger.visitor(), ledger)]
      own.searchParams.set('code', other.searchParams.get('code') ?? '')
      return visitor.get(own.href)
    },
  },
  {
    name: 'with a code that was used before',
    why: 'code-refused',
    story: async (ledger, visitor) => {
      const browser = ledger.visitor()
      const used = await answerFor(browser, ledger)
      await browser.get(used.href)
      const own = await answerFor(visitor, ledger)
      own.searchParams.set('code', used.searchParams.get('code') ?? '')
      return visitor.get(own.href)
    },
  },
  {
    name: 'with the state of another browser',
    why: 'no-attempt',
    story: async (ledger, visitor) => {
      await answerFor(visitor, ledger)
      return visitor.get((await answerFor(ledger.visitor(), ledger)).href)
    },
  },
  {
    name: 'in a browser that never set out',
    why: 'no-attempt',
    story: async (ledger, visitor) => visitor.get((await answerFor(ledger.visitor(), ledger)).href),
  },
  {
    name: 'of an attempt that began eleven minutes ago',
    why: 'attempt-over',
    story: async (ledger, visitor) => {
      const answer = await answerFor(visitor, ledger)
      const now = Date.now
      Date.now = () => now() + 11 * 60_000
      try {
        return await visitor.get(answer.href)
      } finally {
        Date.now = now
      }
    },
  },
  {
    name: 'of an attempt whose seal was changed',
    why: 'no-attempt',
    story: async (ledger, visitor) => {
      const answer = await answerFor(visitor, ledger)
      for (const [name, value] of attempts(visitor))
        visitor.hold(
          PUBLIC,
          name,
          value.replace(/.(?=.{24}$)/, (one) => (one === 'A' ? 'B' : 'A')),
        )
      return visitor.get(answer.href)
    },
  },
  {
    name: 'of an attempt that is a session, sealed by this ledger',
    why: 'no-attempt',
    story: async (ledger, visitor) => {
      const signedIn = ledger.visitor()
      await signedIn.get((await answerFor(signedIn, ledger)).href)
      const answer = await answerFor(visitor, ledger)
      for (const [name] of attempts(visitor)) visitor.hold(PUBLIC, name, signedIn.cookiesOf(PUBLIC).get('session') ?? '')
      return visitor.get(answer.href)
    },
  },
  {
    name: 'of another attempt, under the state of this one',
    why: 'no-state',
    story: async (ledger, visitor) => {
      const answer = await answerFor(visitor, ledger)
      const [[name = ''] = []] = attempts(visitor)
      const other = ledger.visitor()
      await other.get(START)
      const [[, value = ''] = []] = attempts(other)
      visitor.hold(PUBLIC, name, value)
      return visitor.get(answer.href)
    },
  },
  {
    name: 'to a question with another proof key',
    why: 'code-refused',
    story: async (ledger, visitor) =>
      visitor.get(
        (await byWay(visitor, ledger, (way) => way.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'))).href,
      ),
  },
  {
    name: 'to a question from which the proof key was taken',
    why: 'code-refused',
    story: async (ledger, visitor) => {
      const answer = await byWay(visitor, ledger, ({ searchParams }) => {
        searchParams.delete('code_challenge')
        searchParams.delete('code_challenge_method')
      })
      return visitor.get(answer.href)
    },
  },
  {
    name: 'to a question with another nonce',
    why: 'token-nonce',
    story: async (ledger, visitor) => visitor.get((await byWay(visitor, ledger, (way) => way.searchParams.set('nonce', 'chosen'))).href),
  },
  {
    name: 'with the token of an earlier sign-in of the same person',
    why: 'token-nonce',
    story: async (ledger, visitor) => {
      const { between } = ledger.provider
      const kept: { token?: string } = {}
      between.token = (said) => {
        kept.token = tokenIn(said)
        return said
      }
      const earlier = ledger.visitor()
      await earlier.get((await answerFor(earlier, ledger)).href)
      between.token = (said) => ({ ...said, id_token: kept.token })
      return visitor.get((await answerFor(visitor, ledger)).href)
    },
  },
  {
    name: 'with a token that the provider made for another of its clients',
    why: 'token-audience',
    story: async (ledger, visitor) => {
      const answer = await answerFor(visitor, ledger)
      const token = await tokenOfAnother(ledger)
      ledger.provider.between.token = (said) => ({ ...said, id_token: token })
      return visitor.get(answer.href)
    },
  },
  {
    // The last: from here on the ledger knows the other key alone.
    name: 'signed with the key that the provider had before it was swapped for another',
    why: 'token-key',
    story: async (ledger, visitor) => {
      const key = { ...(await exportJWK((await attacker()).publicKey)), kid: 'swapped', alg: 'RS256', use: 'sig' }
      const now = Date.now
      Date.now = () => now() + 11 * 60_000
      try {
        const answer = await answerFor(visitor, ledger)
        ledger.provider.between.keys = () => ({ keys: [key] })
        return await visitor.get(answer.href)
      } finally {
        Date.now = now
      }
    },
  },
]

/** What the token endpoint says besides the token. */
export const forgedReplies: readonly ForgedReply[] = [
  { name: 'without a token about the person', why: 'token-claim', reply: ({ id_token: _, ...said }) => said },
  { name: 'with a page instead of a token', why: 'answer-unreadable', reply: () => '<html>Signed in</html>' },
  {
    name: 'with another access token than the token names',
    why: 'token-hash',
    reply: async (said, provider) => {
      const claims = { at_hash: hashOf(String(said['access_token'])) }
      return { ...said, id_token: await signedAgain(tokenIn(said), provider, { claims }), access_token: 'chosen' }
    },
  },
  { name: 'with no access token', why: 'token-claim', reply: ({ access_token: _, ...said }) => said },
]
