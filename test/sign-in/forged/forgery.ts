import type { LedgerWithProvider } from '../ledger-with-provider.js'
import type { RunningProvider, Said } from '../openid-provider.js'
import type { Visitor } from '../visitor.js'

/** Something somebody tries, and the reason that the log of the server gives for refusing it. */
export interface Forgery {
  readonly name: string
  readonly why: string
}

/** The token that comes back for a code is another. */
export interface ForgedToken extends Forgery {
  readonly token: (genuine: string, provider: RunningProvider, said: Said) => string | Promise<string>
}

/** What the provider's token endpoint says is another, not the token alone. */
export interface ForgedReply extends Forgery {
  readonly reply: (said: Said, provider: RunningProvider) => unknown
}

/** The address at which the browser comes back is another. */
export interface ForgedAddress extends Forgery {
  readonly address: (genuine: URL) => void
}

/** Anything else: it is told with a browser of its own, and answers with what came of its last step. */
export interface ForgedStory extends Forgery {
  readonly story: (ledger: LedgerWithProvider, visitor: Visitor) => Promise<Response>
}
