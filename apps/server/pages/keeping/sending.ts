import { LogUnavailable } from '@ledger/event-store'
import type { Actor, Command, CommandContext, Who } from '@ledger/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { comeAgain, notRecordedNow, unlessUnavailable } from '../../layout/unavailable.js'
import type { Commands } from '../../permission/commands.js'
import { rememberPosition } from '../../session/last-position.js'
import type { Visit } from '../../session/visit.js'
import { one, type FieldErrors, type Fields } from '../fields.js'
import { refusedWords } from './refusals.js'

/** Who sends a form of these pages: the person acted as, where they are of this partnership. */
export const senderOf = ({ acting }: FastifyRequest, { partnership }: Visit): Who | null =>
  acting?.partnership === partnership.code ? { kind: 'person', personId: acting.personId, agencyIds: acting.agencyIds } : null

export const NOBODY_SENDS = { form: { text: 'Choose the person you are acting as before you record anything here' } }

export const by = (who: Who): Actor => ({ said: who, decided: who, recorded: who })

/** What comes with a command of these pages; the revision that the form was opened at, where the thing has one. */
export const keepingContext = (visit: Visit, who: Who, fields: Fields): CommandContext => ({
  ...{ partnership: visit.partnership.code, commandId: one(fields, 'command-id'), actor: by(who), occurredOn: null },
  ...{ today: visit.question.today, source: { via: 'web', knownTo: null } },
  ...(/^\d+$/.test(one(fields, 'revision')) ? { ifMatch: Number(one(fields, 'revision')) } : {}),
  ...(visit.after ? { after: visit.after } : {}),
})

/** What is wrong with a form before it is sent; nothing where it can be. */
export const wrongBeforehand = (fields: Fields, who: Who | null): FieldErrors | null => {
  if (!who) return NOBODY_SENDS
  if (one(fields, 'command-id') !== '') return null
  return { form: { text: 'This form came without what it was opened with, so nothing was recorded. Look at it again, then send it' } }
}

/** Sends a command. Null where it was done; otherwise why the form comes back, its status set on the reply. */
export const sent = async (
  reply: FastifyReply,
  visit: Visit,
  commands: Commands,
  command: Command<object>,
): Promise<FieldErrors | null> => {
  const outcome = await unlessUnavailable(() => commands.send(visit, command))
  if (outcome instanceof LogUnavailable) {
    comeAgain(reply, outcome.retryAfter)
    return { form: { text: notRecordedNow(outcome) } }
  }
  if (outcome.done) {
    rememberPosition(reply, outcome.position)
    return null
  }
  const { field, text, status } = refusedWords(outcome)
  reply.status(status)
  return { [field]: { text } }
}
