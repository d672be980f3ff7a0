import { LogUnavailable } from '@ledger/event-store'
import { ReadModelsBehind } from '@ledger/projections'
import type { FastifyReply } from 'fastify'
import type { Problem } from './problem.js'

/** The answer to whom the log could not serve: when to come again, in whole seconds. */
export const comeAgain = (reply: FastifyReply, seconds: number): FastifyReply =>
  reply.status(503).header('retry-after', String(Math.max(1, Math.ceil(seconds))))

/** What a person reads above the form that they sent; what they wrote is still in it, under the same command. */
export const notRecordedNow = ({ outcome }: Pick<LogUnavailable, 'outcome'>): string =>
  outcome === 'not written'
    ? 'The ledger cannot record anything at the moment, so nothing was recorded this time. What you wrote is still here. Wait a minute, then send it again: it is recorded once, however often it is sent'
    : 'The ledger’s answer was lost on the way, so it is not known yet whether this was recorded. What you wrote is still here. Wait a minute, then send it again: it is recorded once, however often it is sent'

export const isOnlyLooking = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** The same for programs. */
export const unavailableProblem = ({ outcome }: Pick<LogUnavailable, 'outcome'>, method: string): Problem =>
  isOnlyLooking(method) ? { status: 503, title: UNREAD_TITLE, code: 'log-unavailable' } : notRecordedProblem(outcome)

const UNREAD_TITLE = 'The ledger cannot be reached at the moment, and what is asked for has not been made before'

const notRecordedProblem = (outcome: LogUnavailable['outcome']): Problem =>
  outcome === 'not written'
    ? { status: 503, title: 'The ledger cannot record anything at the moment. This request recorded nothing', code: 'log-unavailable' }
    : {
        status: 503,
        title: 'It is not known yet whether this was recorded. Send it again under the same Idempotency-Key: it is recorded once',
        code: 'outcome-unknown',
      }

/** Seconds after which those may come again who were not told what a command is decided by. */
const FACTS_AGAIN = 5

/**
 * Answers the error itself where the log is unavailable, or the tables that a command is decided by are behind, for whoever has something better to say than an
 * error page.
 */
export const unlessUnavailable = async <Answer>(ask: () => Promise<Answer>): Promise<Answer | LogUnavailable> => {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof LogUnavailable) return error
    if (error instanceof ReadModelsBehind) return new LogUnavailable(error.message, 'not written', FACTS_AGAIN, { cause: error })
    throw error
  }
}
