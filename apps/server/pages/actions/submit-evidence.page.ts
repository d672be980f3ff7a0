import { randomUUID } from 'node:crypto'
import { BadRequestException, Controller, Get, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common'
import { actionDetailsOf, SubmitEvidence, type ActionDetails, type SubmitEvidenceData } from '@ledger/actions'
import type { Uploads } from '@ledger/documents'
import { LogUnavailable } from '@ledger/event-store'
import { namesOfAgencies } from '@ledger/partnership'
import type { Who } from '@ledger/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CareInForms, type NoticedInForm } from '../../care/care-in-forms.js'
import { comeAgain, notRecordedNow, unlessUnavailable } from '../../layout/unavailable.js'
import { paths } from '../../paths.js'
import { Commands } from '../../permission/commands.js'
import { contextOf } from '../../session/command-context.js'
import { rememberPosition } from '../../session/last-position.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { readInParts, type SentFile } from '../../uploads/in-parts.js'
import { UPLOADS } from '../../uploads/uploads.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { notKept, readEvidence } from './submit-evidence.form.js'

const boxes = { title: 'What is it?', pointer: 'Where is it kept?' }

interface Drawn {
  readonly fields: Fields
  readonly commandId: string
  readonly revision: number
  readonly errors?: FieldErrors
  readonly noticed?: NoticedInForm
}

interface Sent {
  readonly visit: Visit
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly action: ActionDetails
}

/** Somebody puts in evidence: where it is kept, or the file itself. */
@Controller()
export class SubmitEvidencePage {
  constructor(
    private readonly commands: Commands,
    private readonly care: CareInForms,
    @Inject(UPLOADS) private readonly uploads: Uploads,
  ) {}

  @Get(paths.submitEvidence.pattern)
  show(@Visiting() visit: Visit, @Param('actionId') actionId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const action = actionOf(visit, actionId)
    return this.#draw({ visit, request, reply, action }, { fields: {}, commandId: randomUUID(), revision: action.revision })
  }

  @Post(paths.submitEvidence.pattern)
  submit(@Visiting() visit: Visit, @Param('actionId') actionId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (visit.asAt) throw new BadRequestException('Evidence is put in as things stand today.')
    const sent = { visit, request, reply, action: actionOf(visit, actionId) }
    if (!request.isMultipart()) return this.#take(sent, request.body as Fields, null)
    return readInParts(request, (fields, file) => this.#take(sent, fields, file))
  }

  async #take(sent: Sent, fields: Fields, file: SentFile | null): Promise<unknown> {
    const { visit, request, reply, action } = sent
    const [commandId, revision] = [one(fields, 'command-id') || randomUUID(), Number(one(fields, 'revision'))]
    const again = (status: number, more: Pick<Drawn, 'errors' | 'noticed'>) =>
      this.#draw({ ...sent, reply: reply.status(status) }, { fields, commandId, revision, ...more })
    const acting = actingIn(visit, request)
    if (!acting) return again(422, { errors: { by: { text: 'Choose the person you are acting as before you put in evidence' } } })
    if (!/^\d+$/.test(one(fields, 'revision')))
      return again(422, { errors: { form: { text: 'This form came without what it was opened with. Look at it again, then send it' } } })
    const read = readEvidence(fields, acting, action.ownerIds, file !== null)
    if ('errors' in read) return again(422, read)
    const written = { fields, boxes, use: 'submit-evidence', commandId, thingId: action.actionId, by: acting }
    const back = await this.care.look(visit, written)
    if (back) return again(back.status, back)

    const document = read.pointer === null && file ? await this.uploads.keep(file.content, file.name) : null
    if (document?.kept === false) return again(422, { errors: { file: { text: notKept(document, this.uploads.maxBytes) } } })
    const { sha256 = null, bytes = null, mediaType = null, scan = null } = document ?? {}
    const data: SubmitEvidenceData = { actionId: action.actionId, title: read.title, pointer: read.pointer, sha256, bytes, mediaType, scan }
    const actor = { said: read.said, decided: read.said, recorded: acting }
    const context = contextOf(visit, { commandId, actor, occurredOn: read.occurredOn, via: 'web', ifMatch: revision })
    const outcome = await unlessUnavailable(() => this.commands.send(visit, new SubmitEvidence(data, context)))
    if (outcome instanceof LogUnavailable) {
      comeAgain(reply, outcome.retryAfter)
      return again(503, { errors: { form: { text: notRecordedNow(outcome) } } })
    }
    if (!outcome.done)
      return again(outcome.refused === 'stale' ? 412 : 409, { errors: { form: { text: refusedEvidence(outcome.refused) } } })
    rememberPosition(reply, outcome.position)
    return reply.redirect(
      paths.actionDetails({ partnership: visit.partnership.code, actionId: action.actionId }, { recorded: 'evidence' }),
      303,
    )
  }

  #draw({ visit, request, reply, action }: Sent, { errors, noticed, ...drawn }: Drawn) {
    const names = new Map(visit.ask(namesOfAgencies, {}).map(({ agencyId, name }) => [agencyId, name]))
    const stale = errors?.['form'] !== undefined
    return reply.view('pages/actions/submit-evidence.njk', {
      ...withoutError,
      ...drawn,
      ...(stale ? { revision: action.revision } : {}),
      ...(errors ? { errors, errorList: errorList(errors, { day: 'dated-day' }) } : {}),
      noticed: noticed ?? null,
      action,
      owners: action.ownerIds.map((agencyId) => ({ agencyId, name: names.get(agencyId) ?? 'an agency that is not known here' })),
      mayRecord: actingIn(visit, request) !== null,
      megabytes: Math.floor(this.uploads.maxBytes / 1_000_000),
    })
  }
}

const actionOf = ({ ask }: Visit, actionId: string): ActionDetails => {
  const action = ask(actionDetailsOf, { actionId })
  if (!action) throw new NotFoundException()
  return action
}

const actingIn = ({ partnership }: Visit, { acting }: FastifyRequest): Extract<Who, { kind: 'person' }> | null =>
  acting?.partnership === partnership.code ? { kind: 'person', personId: acting.personId, agencyIds: acting.agencyIds } : null

const refusedEvidence = (refused: string): string => {
  switch (refused) {
    case 'stale':
      return 'Somebody recorded something on this action while you had this page open. Look at the action, then send this again if it still holds'
    case 'action-not-live':
      return 'This action was stopped or replaced, so no evidence is put in any more'
    case 'command-id-reused':
      return 'This form was already sent with other answers, and those were recorded. Open the action to see them'
    default:
      return `This cannot be recorded (${refused})`
  }
}
