import type { Role } from './role.js'

/** What a personal access token may be used for. */
export type Scope = 'read' | 'record'

/**
 * Who asks.
 * - person: signed in, or chosen in a demonstration
 * - operator: has the machine and the keys, and works on its command line
 * - demonstration visitor: looks at a demonstration without having chosen a person
 * - nobody: has not signed in
 */
export type Person =
  | {
      readonly kind: 'person'
      readonly roles: readonly Role[]
      /** Whether the person is in post, has an account that is not suspended, and asks about their own partnership. */
      readonly active: boolean
      /** What the token allows with which they came; null for a session, which allows whatever the roles do. */
      readonly scopes: readonly Scope[] | null
    }
  | { readonly kind: 'operator' }
  | { readonly kind: 'demonstration visitor' }
  | { readonly kind: 'nobody' }
