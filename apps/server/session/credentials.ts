import { createHash } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import {
  codeStepOf,
  invitationCodeHash,
  isPassword,
  isSameHash,
  normalizedSignInName,
  ownerOfName,
  readAccount,
  recoveryCodePlace,
  signInNameHash,
  type Account,
  type Attempted,
  type Attempts,
  type NameOwner,
  type Proof,
  type WayToSignIn,
} from '@ledger/access'
import { EVENT_STORE, LEDGER_KEYS, type EventStore, type LedgerKeys } from '@ledger/event-store'
import { networkOf } from '../safety/network-of.js'
import { ATTEMPTS } from './attempts.js'
import { RefusedSignIns } from './refused-sign-ins.js'
import { Visits } from './visits.js'

/** It has to be waited first. */
export class Wait extends Error {
  override readonly name = 'Wait'

  constructor(readonly seconds: number) {
    super(`too many attempts failed: the next is looked at in ${seconds} seconds`)
  }
}

/** A person whose password, or invitation, was right. */
export interface Known extends NameOwner {
  readonly nameHash: string
  readonly account: Account
}

/**
 * Whether what somebody gives proves who they are. Of what is wrong nothing is told: not whether there is such a name, nor whether its person is
 * suspended or has left.
 */
@Injectable()
export class Credentials {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LEDGER_KEYS) private readonly keys: LedgerKeys,
    @Inject(ATTEMPTS) private readonly attempts: Attempts,
    private readonly refused: RefusedSignIns,
    private readonly visits: Visits,
  ) {}

  /** @throws Wait */
  async password(name: string, password: string, address: string): Promise<Known | null> {
    return this.#tried('password', name, address, async (known) => {
      const isRight = await isPassword(password, known?.account.verifier ?? null)
      return isRight && known?.account.secondFactor != null
    })
  }

  /** Whether the code of an invitation is this person's, and still works. @throws Wait */
  async invitation(name: string, code: string, address: string): Promise<Known | null> {
    return this.#tried('invitation', name, address, async (known) => {
      const hash = invitationCodeHash(code, known?.personId ?? '', this.keys)
      const { codeHash, expires } = known?.account.invitation ?? { codeHash: '', expires: '' }
      return hash !== null && isSameHash(hash, codeHash) && expires > new Date().toISOString()
    })
  }

  /**
   * By a code of their app, or a recovery code, that was not used before. A right password does not make wrong codes forgotten: whoever has the password
   * cannot try them all. A password that is another one by now was never right.
   * @throws Wait
   */
  async secondFactor(
    whose: NameOwner & { readonly password: string },
    code: string,
    address: string,
    way: WayToSignIn,
  ): Promise<Proof | null> {
    const attempted = attemptedBy(`code ${whose.partnership} ${whose.personId}`, address)
    const now = this.#begin(attempted)
    const account = await readAccount(this.store, whose.partnership, whose.personId)
    const proof = markOfPassword(account) === whose.password ? this.#proofIn(code, whose.personId, account, now) : null
    if (proof) this.attempts.succeeded(attempted, now)
    else await this.refused.record(way, 'does not fit', whose)
    return proof
  }

  /** Both at once, of somebody who is signed in and wants to change what they sign in with. @throws Wait */
  async again(whose: NameOwner, password: string, code: string, address: string): Promise<Proof | null> {
    const attempted = attemptedBy(`${whose.partnership} ${whose.personId}`, address)
    const now = this.#begin(attempted)
    const account = await readAccount(this.store, whose.partnership, whose.personId)
    const isRight = await isPassword(password, account.verifier)
    const proof = this.#proofIn(code, whose.personId, account, now)
    if (isRight && proof) {
      this.attempts.succeeded(attempted, now)
      return proof
    }
    await this.refused.record('again', 'does not fit', whose)
    return null
  }

  account({ partnership, personId }: NameOwner): Promise<Account> {
    return readAccount(this.store, partnership, personId)
  }

  #proofIn(code: string, personId: string, { secondFactor, lastCodeStep, recoveryCodes }: Account, now: number): Proof | null {
    const codeStep = secondFactor === null || secondFactor === ERASED ? null : codeStepOf(code, secondFactor, now)
    if (codeStep !== null) return codeStep > lastCodeStep ? { codeStep, recoveryCode: null } : null
    const recoveryCode = recoveryCodePlace(code, { personId, kept: recoveryCodes }, this.keys)
    return recoveryCode === null ? null : { codeStep: null, recoveryCode }
  }

  /** Every way of being wrong takes as long. */
  async #tried(way: WayToSignIn, name: string, address: string, fits: (known: Known | null) => Promise<boolean>): Promise<Known | null> {
    const nameHash = signInNameHash(normalizedSignInName(name), this.keys)
    const attempted = attemptedBy(nameHash, address)
    const now = this.#begin(attempted)
    const least = new Promise((resolve) => setTimeout(resolve, LEAST))
    const known = await this.#known(nameHash)
    const isRight = await fits(known)
    if (isRight && known !== null && (await this.#mayComeIn(known))) {
      this.attempts.succeeded(attempted, now)
      return known
    }
    await this.refused.record(way, isRight ? 'may not sign in' : 'does not fit', known)
    await least
    return null
  }

  async #known(nameHash: string): Promise<Known | null> {
    const owner = await ownerOfName(this.store, nameHash)
    return owner && { ...owner, nameHash, account: await this.account(owner) }
  }

  async #mayComeIn({ partnership, personId, account }: Known): Promise<boolean> {
    return !account.suspended && (await this.visits.person(partnership, personId)) !== null
  }

  #begin(attempted: Attempted): number {
    const now = Date.now()
    const seconds = this.attempts.begin(attempted, now)
    if (seconds > 0) throw new Wait(seconds)
    return now
  }
}

/** Tells one password of an account from the next, and nothing else of it. */
export const markOfPassword = ({ verifier }: Pick<Account, 'verifier'>): string =>
  createHash('sha256')
    .update(verifier ?? '')
    .digest('hex')

/** What stands in the place of a secret whose person was forgotten. */
const ERASED = '[erased]'

/** Milliseconds that an answer takes which says no: longer than what is read and reckoned for it, whatever that is. */
const LEAST = 300

const attemptedBy = (account: string, address: string): Attempted => [
  { kind: 'account', of: account },
  { kind: 'address', of: networkOf(address) },
]
