import { hash, needsRehash, verify, argon2id } from 'argon2'
import { reached } from '@ledger/event-store'
import { inTurn } from './in-turn.js'

/** argon2id as OWASP asks: 19 MiB, two passes, one lane. */
const PARAMETERS = { type: argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const

/** Of a password that nobody has: for names that nobody has, so that they take as long. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$bGVzc29ucy1sZWRnZXItMQ$6mGJ7yWv6lnVPa6yPzsvNvxJp0tVQBRSxWLrrPvn6lQ'

/** As many at once as leave the process threads for its files; others wait their turn. */
const turn = inTurn(2)

/** The same password however its letters were composed; nothing is cut off. */
const asHashed = (password: string): string => password.normalize('NFKC')

export const passwordVerifier = (password: string): Promise<string> => turn(() => hash(asHashed(password), PARAMETERS))

/** Whether it is the password; where there is no verifier it is not, after the same work. */
export const isPassword = async (password: string, verifier: string | null): Promise<boolean> => {
  const known = verifier !== null && verifier.startsWith('$argon2id$') ? verifier : null
  const matches = await turn(() => {
    reached('at password')
    return verify(known ?? NOBODYS, asHashed(password))
  })
  return matches && known !== null
}

/** Whether a verifier was made with less work than is asked for today. */
export const isWeakVerifier = (verifier: string): boolean => needsRehash(verifier, PARAMETERS)
