import type { FastifyReply, FastifyRequest } from 'fastify'
import { evidenceOf, type ActionDetails } from '@ledger/actions'
import { streamTold } from '@ledger/history'
import { namesOfAgencies, namesOfBodies, peopleInPost } from '@ledger/partnership'
import type { NoticedInForm } from '../../care/care-in-forms.js'
import type { Visit } from '../../session/visit.js'
import { asksById } from '../asks-by-id.js'
import { errorList, many, withoutError, type FieldErrors, type Fields } from '../fields.js'

/** What a person sent, and what is wrong with it. */
export interface SentForm {
  readonly fields: Fields
  readonly commandId: string
  readonly revision: number
  readonly errors?: FieldErrors
  readonly noticed?: NoticedInForm
  /** The revision that the person had seen, where others have recorded something since. */
  readonly since?: number | null
}

/** Draws the form with the words that were sent, so that nothing has to be typed again. */
export const drawCheck = (
  reply: FastifyReply,
  { ask, partnership }: Visit,
  { acting }: FastifyRequest,
  action: ActionDetails,
  sent: SentForm,
) => {
  const { actionId } = action
  const agencies = ask(namesOfAgencies, {})
  const asks = asksById(
    ask,
    action.answers.map(({ askId }) => askId),
  )
  const since = sent.since ?? null
  const told = since === null ? [] : ask(streamTold, { stream: `${partnership.code}.action-${actionId}` })
  return reply.view('pages/actions/check-action.njk', {
    ...withoutError,
    ...sent,
    picked: { evidence: many(sent.fields, 'evidence'), stoodBack: many(sent.fields, 'stood-back') },
    ...(sent.errors ? { errorList: errorList(sent.errors, { finding: `finding-${asks[0]?.askId ?? ''}`, day: 'checked-day' }) } : {}),
    action,
    asks,
    evidence: ask(evidenceOf, { actionId }).filter(({ withdrawn }) => !withdrawn),
    mayRecord: acting?.partnership === partnership.code,
    people: ask(peopleInPost, {}).filter(({ personId }) => personId !== acting?.personId),
    bodies: ask(namesOfBodies, {}),
    agencies: agencies.filter(({ kind, inside }) => inside && (kind === 'agency' || kind === 'partnership')),
    newSince: told.filter((event) => since !== null && event.revision > since),
  })
}
