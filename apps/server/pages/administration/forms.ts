import { randomUUID } from 'node:crypto'
import { BadRequestException, Inject, Injectable, NotFoundException } from '@nestjs/common'
import { EVENT_STORE, LEDGER_KEYS, LogUnavailable, type EventStore, type LedgerKeys } from '@ledger/event-store'
import { onDay, type Who } from '@ledger/kernel'
import { READ_MODELS, type ReadModels } from '@ledger/projections'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CareInForms, type NoticedInForm } from '../../care/care-in-forms.js'
import { comeAgain, notRecordedNow, unlessUnavailable } from '../../layout/unavailable.js'
import { withQuery } from '../../paths.js'
import { Commands } from '../../permission/commands.js'
import { untilItActs } from '../../permission/not-acting-yet.js'
import { contextOf } from '../../session/command-context.js'
import { rememberPosition } from '../../session/last-position.js'
import type { Visit } from '../../session/visit.js'
import { errorList, many, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { dayOrNull, readAnswers } from './asked.js'
import type { Form, Result } from './form.js'
import { refusedWords } from './refused-words.js'

export interface Coming {
  readonly visit: Visit
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

interface Drawn {
  readonly fields: Fields
  readonly commandId: string
  /** Of the stream that the form is about, -1 where there is none yet; as the person saw it. */
  readonly revision: string
  readonly errors?: FieldErrors
  readonly noticed?: NoticedInForm
}

const NOBODY = 'Choose the person you are acting as before you record anything'
const INCOMPLETE = 'This form came without what it was opened with, so nothing was recorded. Look at it again, then send it'

/** Shows and takes every form of the administration. */
@Injectable()
export class Forms {
  constructor(
    private readonly commands: Commands,
    private readonly care: CareInForms,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LEDGER_KEYS) private readonly keys: LedgerKeys,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async show(form: Form | null, coming: Coming) {
    const found = form ?? notThere()
    return draw(found, coming, { fields: {}, commandId: randomUUID(), revision: await this.#revision(found, coming) })
  }

  async take(form: Form | null, coming: Coming, fields: Fields) {
    const found = form ?? notThere()
    const { visit, reply } = coming
    if (visit.asAt) throw new BadRequestException('This is recorded as things stand today.')
    const [commandId, revision] = [one(fields, 'command-id'), one(fields, 'revision')]
    const again = (status: number, errors: FieldErrors, seen = revision) =>
      draw(found, { ...coming, reply: reply.status(status) }, { fields, commandId, revision: seen, errors })
    if (commandId === '' || !/^(-1|\d+)$/.test(revision)) {
      const sent = {
        fields,
        commandId: randomUUID(),
        revision: await this.#revision(found, coming),
        errors: { form: { text: INCOMPLETE } },
      }
      return draw(found, { ...coming, reply: reply.status(422) }, sent)
    }
    const who = whoActs(coming)
    const { errors, ...answers } = readAnswers(found.asked, fields)
    const all = { ...(who ? {} : { form: { text: NOBODY } }), ...errors }
    if (!who || Object.keys(all).length > 0) return again(422, all)

    const written = { fields, boxes: boxesOf(found), use: found.recorded, commandId, thingId: found.thingId ?? null, by: who }
    const back = Object.keys(written.boxes).length === 0 ? null : await this.care.look(visit, written)
    if (back) return draw(found, { ...coming, reply: reply.status(back.status) }, { fields, commandId, revision, ...back })

    const actor = { said: who, decided: who, recorded: who }
    const ifMatch = found.stream === undefined ? undefined : Number(revision)
    const day = dayOrNull(found.occurredOn === undefined ? undefined : answers.of[found.occurredOn])
    const occurredOn = day === null ? null : onDay(day)
    const context = contextOf(visit, { commandId, actor, occurredOn, via: 'web', ifMatch })
    const { store, keys } = this
    const whole = () => this.models.read(visit.partnership.code, null, visit.after ?? undefined)
    const outcome = await unlessUnavailable(() =>
      found.send({ answers, context, store, keys, whole, send: (command) => this.commands.send(visit, command) }),
    )
    if (outcome instanceof LogUnavailable) {
      comeAgain(reply, outcome.retryAfter)
      return again(503, { form: { text: notRecordedNow(outcome) } })
    }
    if (outcome.done) return this.#recorded(found, coming, outcome)
    const { text, status } = refusedWords(outcome)
    const field = found.fieldOf?.[outcome.refused] ?? 'form'
    return again(status, { [field]: { text } }, outcome.refused === 'stale' ? await this.#revision(found, coming) : revision)
  }

  /** What it changes holds from the moment on that this is answered. */
  async #recorded(form: Form, { visit, reply }: Coming, { position, shown, download }: Extract<Result, { done: true }>) {
    if (position) await untilItActs(this.models, visit.partnership.code, position)
    rememberPosition(reply, position)
    if (download)
      return reply
        .type(download.type)
        .headers({ 'content-disposition': `attachment; filename="${download.name}"`, 'content-length': download.bytes })
        .send(download.content)
    if (shown) return reply.status(200).view(shown.template, { ...withoutError, ...shown.model, back: form.back })
    return reply.redirect(withQuery(form.back.href, { recorded: form.recorded }), 303)
  }

  async #revision({ stream }: Form, { visit }: Coming): Promise<string> {
    if (stream === undefined) return '-1'
    const last = this.store.readStream(`${visit.partnership.code}.${stream}`, { direction: 'backwards', limit: 1 })
    for await (const { revision } of last) return String(revision)
    return '-1'
  }
}

/** Every box for words by the name of its field, with its label. */
const boxesOf = ({ asked }: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(asked.flatMap(({ kind, name, label }) => (kind === 'words' ? [[name, label]] : [])))

const notThere = (): never => {
  throw new NotFoundException()
}

const whoActs = ({ visit, request: { acting } }: Coming): Who | null =>
  acting?.partnership === visit.partnership.code ? { kind: 'person', personId: acting.personId, agencyIds: acting.agencyIds } : null

const draw = ({ asked, ...form }: Form, coming: Coming, { errors, ...sent }: Drawn) => {
  const firstOf = Object.fromEntries(asked.map(({ kind, name }) => [name, kind === 'day' ? `${name}-day` : name]))
  return coming.reply.view('pages/administration/form.njk', {
    ...{ ...withoutError, ...sent, form, asked },
    ...(errors ? { errors, errorList: errorList(errors, firstOf) } : {}),
    chosen: Object.fromEntries(asked.map(({ name }) => [name, many(sent.fields, name)])),
    mayRecord: whoActs(coming) !== null,
  })
}
