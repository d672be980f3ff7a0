import { ACCESS_LOG } from '../../../access/access-log.js'
import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common'
import type { AccessLog } from '@ledger/access'
import { systemClock } from '@ledger/event-store'
import { RecordSubjectAccessExport } from '@ledger/keeping'
import { peopleWithPosts } from '@ledger/partnership'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '../../../paths.js'
import { Visiting, type Visit } from '../../../session/visit.js'
import { heldAbout } from '../../../subject-access/held.js'
import { writtenOut } from '../../../subject-access/written-out.js'
import type { Fields } from '../../fields.js'
import { itemsOf, type Form, type Sending } from '../form.js'
import { Forms } from '../forms.js'
import { nameOf } from './person-at.js'

/** Writes everything that is held about a person to one file, records that it was done, and hands it out once. */
@Controller()
export class SubjectAccessPage {
  constructor(
    private readonly forms: Forms,
    @Inject(ACCESS_LOG) private readonly accessLog: AccessLog,
  ) {}

  @Get(paths.subjectAccess.pattern)
  show(@Visiting() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.forms.show(this.#form(visit), { visit, request, reply })
  }

  @Post(paths.subjectAccess.pattern)
  take(@Visiting() visit: Visit, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.forms.take(this.#form(visit), { visit, request, reply }, fields)
  }

  #form(visit: Visit): Form {
    const of = { partnership: visit.partnership.code }
    return {
      ...{
        title: 'Write out what is held about a person',
        button: 'Write it out',
        recorded: 'subject-access',
        at: paths.subjectAccess(of),
      },
      lead: 'Somebody who works here may ask what is held about them. This makes one file of it: their posts, roles and account without secrets, what they said, decided and recorded, what they looked at, and words that mention them as far as you may see them. That you made it is recorded. Look through it before you give it out.',
      back: { text: 'Administration', href: paths.administration(of) },
      under: { section: 'administration', crumbs: [{ text: 'Administration', href: paths.administration(of) }] },
      asked: [
        {
          ...{ kind: 'one', name: 'person', label: 'Who asked?', missing: 'Choose a person' },
          items: itemsOf(visit.ask(peopleWithPosts, {}), (person) => ({ value: person.personId, text: nameOf(person) })),
        },
      ],
      send: (sending) => this.#written(visit, sending),
    }
  }

  async #written(visit: Visit, { answers, context, send, store, whole }: Sending) {
    const [personId, now] = [answers.of['person'] ?? '', systemClock()]
    const { ask, question, partnership } = visit
    const { accessLog } = this
    const { code, name } = partnership
    const held = heldAbout(personId, { partnership: code, log: store, accessLog, whole: await whole(), ask, question, now })
    const { files, bytes, content } = await writtenOut(held, name, now)
    const outcome = await send(new RecordSubjectAccessExport({ personId, files }, context))
    const download = { name: 'subject-access.zip', type: 'application/zip', bytes, content }
    return outcome.done ? { ...outcome, download } : outcome
  }
}
