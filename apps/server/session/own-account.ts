import { Inject, Injectable } from '@nestjs/common'
import {
  AcceptInvitation,
  ChangePassword,
  ChangeSecondFactor,
  IssueToken,
  MakeRecoveryCodes,
  newRecoveryCodes,
  newToken,
  RevokeToken,
  tokenHash,
  UnlinkProvider,
  type LinkedProvider,
  type NameOwner,
  type Proof,
  type TokenScope,
} from '@ledger/access'
import { LEDGER_KEYS, type LedgerKeys } from '@ledger/event-store'
import { words, type Command } from '@ledger/kernel'
import { OwnCommands } from './own-commands.js'
import type { SignedIn } from './signed-in.js'
import { Visits } from './visits.js'

type Whose = Pick<SignedIn, 'partnership' | 'personId' | 'sessionId'>

/** What a person does to their own account. Each answers when the tables show it, so that it acts at once. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly commands: OwnCommands,
    @Inject(LEDGER_KEYS) private readonly keys: LedgerKeys,
    private readonly visits: Visits,
  ) {}

  /** The recovery codes to be shown once, where the invitation was still good. */
  async open(
    whose: NameOwner,
    { codeHash, verifier, key, codeStep }: Readonly<Record<'codeHash' | 'verifier' | 'key', string>> & { readonly codeStep: number },
  ): Promise<readonly string[] | null> {
    const { personId } = whose
    const { codes, kept } = newRecoveryCodes(personId, this.keys)
    const data = {
      ...{ personId, codeHash, codeStep, at: new Date().toISOString() },
      ...{ verifier: { secret: verifier }, key: { secret: key }, recoveryCodes: kept },
    }
    return (await this.#send(whose, AcceptInvitation, data)) ? codes : null
  }

  changePassword(whose: Whose, verifier: string, { codeStep, recoveryCode }: Proof): Promise<boolean> {
    const { personId, sessionId } = whose
    return this.#send(whose, ChangePassword, { personId, sessionId, codeStep, recoveryCode, verifier: { secret: verifier } })
  }

  changeSecondFactor(whose: Whose, key: string, codeStep: number, proof: Proof): Promise<boolean> {
    const { personId, sessionId } = whose
    return this.#send(whose, ChangeSecondFactor, { personId, sessionId, key: { secret: key }, codeStep, proof })
  }

  /** The new codes, to be shown once. */
  async makeRecoveryCodes(whose: Whose, proof: Proof): Promise<readonly string[] | null> {
    const { codes, kept } = newRecoveryCodes(whose.personId, this.keys)
    return (await this.#send(whose, MakeRecoveryCodes, { personId: whose.personId, ...kept, ...proof })) ? codes : null
  }

  /** The token, to be shown once. @param expires an instant, in ISO 8601 */
  async issueToken(
    whose: Whose,
    { label, scopes, expires }: { readonly label: string; readonly scopes: readonly TokenScope[]; readonly expires: string },
    proof: Proof,
  ): Promise<string | null> {
    const token = newToken()
    const data = { personId: whose.personId, label: words(label), hash: tokenHash(token, this.keys) ?? '', scopes, expires, ...proof }
    return (await this.#send(whose, IssueToken, data)) ? token : null
  }

  /** The provider's name stands for them no more. */
  unlinkProvider(whose: Whose, { issuer, providerSubject }: Pick<LinkedProvider, 'issuer' | 'providerSubject'>): Promise<boolean> {
    return this.#send(whose, UnlinkProvider, { personId: whose.personId, issuer, providerSubject })
  }

  revokeToken(whose: Whose, tokenId: string): Promise<boolean> {
    return this.#send(whose, RevokeToken, { personId: whose.personId, tokenId })
  }

  async #send<Data extends { readonly personId: string }>(
    { partnership, personId }: NameOwner,
    Sent: new (data: Data, context: Command<Data>['context']) => Command<Data>,
    data: Data,
  ): Promise<boolean> {
    const person = await this.visits.person(partnership, personId)
    return (await this.commands.send({ partnership, personId, person }, Sent, data)).done
  }
}
