import { Controller, Get, Inject, Query, Res } from '@nestjs/common'
import { isSuspended, rolesOf, type AccessLog } from '@ledger/access'
import { systemClock } from '@ledger/event-store'
import { namesOfAgencies, peopleWithPosts } from '@ledger/partnership'
import type { FastifyReply } from 'fastify'
import { ACCESS_LOG } from '../../../access/access-log.js'
import { refusedLately } from '../../../access/refused-lately.js'
import { capital, listed } from '../../../layout/phrases.js'
import { paths } from '../../../paths.js'
import { Visiting, type Visit } from '../../../session/visit.js'
import { recordedWords } from '../recorded.js'
import { nameOf } from './person-at.js'
import { postInWords, postOn } from './post-words.js'

/** Everybody who was ever appointed, what they are today, and what they may do here. */
@Controller()
export class AdministrationPeoplePage {
  constructor(@Inject(ACCESS_LOG) private readonly accessLog: AccessLog) {}

  @Get(paths.administrationPeople.pattern)
  show(@Visiting() visit: Visit, @Query('recorded') recorded: unknown, @Res() reply: FastifyReply) {
    const { ask, question, partnership } = visit
    const refused = new Map(refusedLately(this.accessLog, partnership.code, systemClock()).map(({ who, times }) => [who, times]))
    const agencies = new Map(ask(namesOfAgencies, {}).map(({ agencyId, name }) => [agencyId, name]))
    const people = ask(peopleWithPosts, {}).map((person) => ({
      personId: person.personId,
      name: nameOf(person),
      post: postInWords(postOn(person.posts, question.today), agencies),
      roles: capital(listed(ask(rolesOf, person))),
      isSuspended: ask(isSuspended, person),
      refused: refused.get(person.personId) ?? 0,
    }))
    return reply.view('pages/administration/people/administration-people.njk', { people, recorded: recordedWords(recorded) })
  }
}
