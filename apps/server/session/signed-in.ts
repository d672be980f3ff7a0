import type { SignInMethod } from '@ledger/access'

/** What a personal access token may be used for; a browser may do both. */
export type Scope = 'read' | 'record'

/** Somebody who has shown who they are, and by what. */
export interface SignedIn {
  readonly partnership: string
  readonly personId: string
  /** Of the session; for a program, the id of its token. */
  readonly sessionId: string
  readonly method: SignInMethod | 'token'
  readonly scopes: readonly Scope[]
  /** Instants, in ISO 8601. A token has no later end than its own. */
  readonly startedAt: string
  readonly until: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, by a session or a token; null or left out where nobody has shown who they are. */
    signedIn?: SignedIn | null
  }
}
