import { TooBusy } from '@ledger/access'
import type { FastifyReply } from 'fastify'
import { Wait } from '../../session/credentials.js'
import type { FieldErrors } from '../fields.js'

/** What a form says that came too soon after others which failed; nothing of what was sent was looked at. */
export interface TooSoon {
  readonly errors: FieldErrors
}

/** Answers what was asked or, where it has to be waited first, what to say: the reply then says for how long (429, or 503 where others are before). */
export const unlessTooSoon = async <Answer>(reply: FastifyReply, field: string, ask: () => Promise<Answer>): Promise<Answer | TooSoon> => {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof Wait) && !(error instanceof TooBusy)) throw error
    const seconds = error instanceof Wait ? error.seconds : 5
    reply.status(error instanceof Wait ? 429 : 503).header('retry-after', String(seconds))
    const text = `Wait ${inWords(seconds)} before you try again: several attempts before this one did not succeed. Nothing is wrong with your account`
    return { errors: { [field]: { text } } }
  }
}

export const isTooSoon = (answer: unknown): answer is TooSoon => typeof answer === 'object' && answer !== null && 'errors' in answer

const inWords = (seconds: number): string => {
  if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
