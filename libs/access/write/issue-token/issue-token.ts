import { Command, itIsSaid, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { AccountEvent, TokenIssued } from '../../events/index.js'
import { account, type Account } from '../account.js'
import { recoveryCodeSpent, theCodeIsNew, type Proof } from '../proof.js'
import { theyAreNotSuspended } from '../rules.js'

/** A person has a token made for a program of theirs; it gets the new id. */
export class IssueToken extends Command<IssueTokenData> {}

export type IssueTokenData = Omit<TokenIssued['data'], 'tokenId'> & Proof

export const issueToken: Slice<IssueTokenData, Account, AccountEvent, object> = {
  name: 'issue-token',
  category: 'account',
  creates: true,
  id: ({ personId }) => personId,
  evolution: account,
  decide: ({ recoveryCode, ...token }, state, _, { newId }) => {
    const proof = { codeStep: token.codeStep, recoveryCode }
    return (
      theyAreNotSuspended(state) ??
      itIsSaid(token.label.text, 'label-missing') ??
      itIsForSomething(token.scopes) ??
      theCodeIsNew(state, proof) ?? [
        ...recoveryCodeSpent(token.personId, proof),
        { type: 'TokenIssued', data: { ...token, tokenId: newId } },
      ]
    )
  },
}

const itIsForSomething = (scopes: readonly string[]): Refusal | undefined => (scopes.length === 0 ? refuse('scope-missing') : undefined)
