import type { Proof } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Credentials } from '../../session/credentials.js'
import { one, type FieldErrors, type Fields } from '../fields.js'
import { ownSession } from './account.page.js'
import { asTyped } from './sign-in.page.js'
import { isTooSoon, unlessTooSoon } from './waiting.js'

const WRONG =
  'The password or the code is not right, or the code was used before. Enter your present password and the code that your app shows next'

/** Who is signed in shows once more who they are, with the fields `password` and `code`; otherwise what to say. */
export const provedAgain = async (
  credentials: Credentials,
  fields: Fields,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ readonly proof: Proof } | { readonly errors: FieldErrors }> => {
  const [password, code] = [asTyped(fields, 'password'), one(fields, 'code')]
  const missing: FieldErrors = {
    ...(password === '' && { password: { text: 'Enter your present password' } }),
    ...(code === '' && { code: { text: 'Enter a code' } }),
  }
  if (Object.keys(missing).length > 0) return { errors: missing }
  const proof = await unlessTooSoon(reply, 'password', () => credentials.again(ownSession(request), password, code, request.ip))
  if (isTooSoon(proof)) return { errors: proof.errors }
  return proof ? { proof } : { errors: { password: { text: WRONG } } }
}

/** Unless it says already for how long to wait. */
export const notTaken = (reply: FastifyReply): FastifyReply => (reply.statusCode < 400 ? reply.status(422) : reply)
