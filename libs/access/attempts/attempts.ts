/** What is counted of one attempt: the account, by whatever name it is known, and the address that it comes from. */
export type Attempted = readonly { readonly kind: 'account' | 'address'; readonly of: string }[]

/** That somebody signed out at a provider: of one session there, or everywhere. All names are keyed hashes. */
export interface SignedOut {
  readonly providerSession: string | null
  readonly providerSubject: string | null
  /** Milliseconds since 1970 at which the provider said so, by its own clock. */
  readonly at: number
}

/** A sign-in through a provider that is under way. */
export interface Coming {
  readonly providerSession: string | null
  readonly providerSubject: string | null
  /** Milliseconds since 1970: when it began here, and when the person proved who they are, by the provider’s clock where it says so. */
  readonly begun: number
  readonly authenticated: number | null
}

/**
 * What is known for a while of attempts to sign in, of every process that has the data folder open. It holds no name, address or code, only keyed hashes of
 * them, and none for longer than it is asked for. Losing it loses no fact: who has failed begins afresh.
 */
export interface Attempts {
  /** 0 where it may be tried, and is counted as failed until `succeeded` says otherwise; or the seconds to wait, and it is not tried at all. */
  begin(attempted: Attempted, now: number): number
  /** The account begins afresh; the address is as it was before. */
  succeeded(attempted: Attempted, now: number): void
  /** Whether it comes for the first time; from now on, and up to an instant in milliseconds, it does not. */
  isFirst(what: string, until: number, now: number): boolean
  /** Remembered for as long as a sign-in that was under way may still come in. */
  signedOut(who: SignedOut, now: number): void
  /** Whether whoever comes signed out at the provider while they were on their way. */
  signedOutMeanwhile(coming: Coming, now: number): boolean
  close(): Promise<void>
}

/** The disk does not give, or take, what is known of attempts. Nobody is let in by guesses that cannot be counted. */
export class AttemptsOutOfReach extends Error {
  override readonly name = 'AttemptsOutOfReach'

  constructor(file: string, code: string, options?: ErrorOptions) {
    super(`${file}: attempts to sign in cannot be counted, so none is looked at (${code})`, options)
  }
}
