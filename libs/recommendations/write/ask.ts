import type { FuzzyDate, PersonalText } from '@ledger/kernel'
import type { Addressee, Proof, Reply } from '../events/index.js'

/** One recommendation to one addressee, as decisions need it. Its answer is not here: that is asked of the whole log. */
export interface Ask {
  readonly askId: string
  readonly addressee: Addressee
  /** When the addressee was asked to reply; `replyDue` is null where no day was given. */
  readonly put: { readonly replyDue: FuzzyDate | null } | null
  readonly reply: { readonly reply: Reply; readonly reason: PersonalText | null } | null
  readonly proof: ProofSet | null
  readonly closed: Closed | null
  /** Learning points that the sub-group linked as the same gap. */
  readonly sameGap: readonly string[]
}

export interface ProofSet {
  readonly proof: Proof
  readonly measure: boolean
}

export type Closed =
  | { readonly closing: 'closed, not done' | 'no longer applies'; readonly reason: PersonalText }
  | { readonly closing: 'replaced'; readonly byAskId: string }
  | { readonly closing: 'closed before this ledger'; readonly minute: string }

export const newAsk = (askId: string, addressee: Addressee): Ask => ({
  askId,
  addressee,
  put: null,
  reply: null,
  proof: null,
  closed: null,
  sameGap: [],
})
