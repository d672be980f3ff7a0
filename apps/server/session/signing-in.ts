import { Inject, Injectable } from '@nestjs/common'
import { derivedKey, type Proof } from '@ledger/access'
import { LEDGER_KEYS, type LedgerKeys } from '@ledger/event-store'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { EncryptJWT, errors, jwtDecrypt } from 'jose'
import { clearCookie, heldCookie, setCookie } from './session-cookie.js'

interface Whose {
  readonly partnership: string
  readonly personId: string
}

/**
 * How far somebody has come who is not signed in yet, or proves once more who they are.
 * - password: this one (its mark) was right; the second factor is still to come, and then the page they wanted
 * - invited: the code of the invitation was right and a password chosen; an app is still to be linked
 * - linking: the code of the invitation was right; the sign-in at the provider is still to come
 * - relinking: who is signed in, and links another app
 */
export type Underway =
  | (Whose & { readonly step: 'password'; readonly page: string; readonly password: string })
  | (Whose & {
      readonly step: 'invited'
      readonly signInName: string
      readonly codeHash: string
      readonly verifier: string
      readonly key: string
    })
  | (Whose & { readonly step: 'linking'; readonly codeHash: string })
  | (Whose & { readonly step: 'relinking'; readonly sessionId: string; readonly key: string; readonly proof: Proof })

const COOKIE = 'signing-in'
const AUDIENCE = 'lessons-ledger signing in'
const SECONDS = 900

/** What lies between two pages of signing in: sealed in the browser, for a quarter of an hour. */
@Injectable()
export class SigningIn {
  readonly #key: Uint8Array

  constructor(@Inject(LEDGER_KEYS) keys: LedgerKeys) {
    this.#key = derivedKey(keys, 'signing in')
  }

  async hold(request: FastifyRequest, reply: FastifyReply, underway: Underway): Promise<void> {
    const sealed = await new EncryptJWT({ underway })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(AUDIENCE)
      .setExpirationTime(Math.floor(Date.now() / 1000) + SECONDS)
      .encrypt(this.#key)
    setCookie(request, reply, COOKIE, sealed)
  }

  /** Where this browser stands at a step; nothing where it does not, or it took too long. */
  async at<Step extends Underway['step']>(step: Step, request: FastifyRequest): Promise<Extract<Underway, { readonly step: Step }> | null> {
    const sealed = heldCookie(request, COOKIE)
    if (!sealed) return null
    try {
      const { payload } = await jwtDecrypt<{ readonly underway: Underway }>(sealed, this.#key, {
        ...{ audience: AUDIENCE, keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'], requiredClaims: ['exp'] },
        currentDate: new Date(Date.now()),
      })
      return payload.underway.step === step ? (payload.underway as Extract<Underway, { readonly step: Step }>) : null
    } catch (error) {
      if (error instanceof errors.JOSEError) return null
      throw error
    }
  }

  done(request: FastifyRequest, reply: FastifyReply): void {
    clearCookie(request, reply, COOKIE)
  }
}
