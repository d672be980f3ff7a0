import { trustProxyFrom, type TrustProxy } from './trust-proxy.js'
import type { WebEnvironment } from './web-environment.js'

/** How many requests are answered in a minute; more are asked to come again. */
export interface RequestLimits {
  /** From one address. An organisation may have one for all its people. */
  readonly ofAnAddress: number
  readonly ofAPerson: number
  /** To the pages of signing in, from one address. */
  readonly signIns: number
}

/** How long a request may take, in milliseconds: whoever sends a line a minute must not hold a connection for ever. */
export interface Patience {
  readonly headers: number
  readonly whole: number
}

/** How documents are taken in. */
export interface UploadSettings {
  readonly maxBytes?: number
  /** The address of clamd. */
  readonly clamd?: string
  /** Whether documents are kept, as not scanned, while clamd does not answer. */
  readonly keepUnscanned?: boolean
}

/** What is said of the way from a browser to this server; what is left out is as it is by default. */
export interface WebSettings {
  /** Left out where nobody said. */
  readonly trustProxy?: TrustProxy
  readonly limits?: Partial<RequestLimits>
  readonly uploads?: UploadSettings
  /** Only a test is in more of a hurry. */
  readonly patience?: Patience
}

export const defaultRequestLimits: RequestLimits = { ofAnAddress: 3000, ofAPerson: 600, signIns: 60 }
export const defaultPatience: Patience = { headers: 15_000, whole: 120_000 }

export const webFrom = (environment: WebEnvironment): WebSettings | undefined => {
  const trustProxy = environment.TRUST_PROXY === undefined ? undefined : trustProxyFrom(environment.TRUST_PROXY)
  const limits = {
    ...(environment.LEDGER_REQUESTS_PER_MINUTE !== undefined && { ofAnAddress: environment.LEDGER_REQUESTS_PER_MINUTE }),
    ...(environment.LEDGER_PERSON_REQUESTS_PER_MINUTE !== undefined && { ofAPerson: environment.LEDGER_PERSON_REQUESTS_PER_MINUTE }),
    ...(environment.LEDGER_SIGN_INS_PER_MINUTE !== undefined && { signIns: environment.LEDGER_SIGN_INS_PER_MINUTE }),
  }
  const uploads = {
    ...(environment.LEDGER_UPLOAD_MEGABYTES !== undefined && { maxBytes: environment.LEDGER_UPLOAD_MEGABYTES * 1_000_000 }),
    ...(environment.CLAMD !== undefined && { clamd: environment.CLAMD }),
    ...(environment.CLAMD_UNREACHABLE === 'keep' && { keepUnscanned: true }),
  }
  const said = {
    ...(Object.keys(uploads).length > 0 && { uploads }),
    ...(trustProxy !== undefined && { trustProxy }),
    ...(Object.keys(limits).length > 0 && { limits }),
  }
  return Object.keys(said).length > 0 ? said : undefined
}
