/** What the provider proved: who, in its own words, and for how long. */
export interface Proved {
  readonly issuer: string
  /** The provider's own name for the person; it never changes and is given to nobody else. */
  readonly subject: string
  /** The session at the provider, where it names one. */
  readonly sid?: string
  /** How the person proved it: the class of it, and the ways. */
  readonly acr: string | null
  readonly amr: readonly string[]
  /** Milliseconds since 1970 at which they proved it there, by its clock; null where it does not say. */
  readonly authenticated: number | null
  /** Seconds for which a session may last at the longest; nothing where the provider sets no end. */
  readonly lasting?: number
}
