import { Controller, Get, Inject, NotFoundException, Param, Query, Res } from '@nestjs/common'
import { accountOf, isSuspended, providersOfPerson, rolesOf, type AccessLog } from '@ledger/access'
import { systemClock } from '@ledger/event-store'
import { namesOfAgencies } from '@ledger/partnership'
import type { FastifyReply } from 'fastify'
import { ACCESS_LOG } from '../../../access/access-log.js'
import { refusedLately } from '../../../access/refused-lately.js'
import { capital } from '../../../layout/phrases.js'
import { paths } from '../../../paths.js'
import { Visiting, type Visit } from '../../../session/visit.js'
import { sessionsNow, tokensNow, wayIn } from '../accounts/open-now.js'
import { recordedWords } from '../recorded.js'
import { nameOf, personAt } from './person-at.js'
import { postInWords } from './post-words.js'

/** One person: the posts they held, their roles here, how they sign in, and what of theirs is open now. */
@Controller()
export class AdministrationPersonPage {
  constructor(@Inject(ACCESS_LOG) private readonly accessLog: AccessLog) {}

  @Get(paths.administrationPerson.pattern)
  show(@Visiting() visit: Visit, @Param('personId') personId: string, @Query('recorded') recorded: unknown, @Res() reply: FastifyReply) {
    const person = personAt(visit, personId)
    if (!person) throw new NotFoundException()
    const { ask, partnership } = visit
    const refused = refusedLately(this.accessLog, partnership.code, systemClock()).find(({ who }) => who === personId) ?? null
    const agencies = new Map(ask(namesOfAgencies, {}).map(({ agencyId, name }) => [agencyId, name]))
    return reply.view('pages/administration/people/administration-person.njk', {
      personId,
      name: nameOf(person),
      posts: person.posts.toReversed().map((post) => capital(postInWords(post, agencies))),
      roles: ask(rolesOf, person).map(capital),
      account: ask(accountOf, person) ?? null,
      providers: ask(providersOfPerson, person).map(({ issuer, since }) => ({ host: new URL(issuer).host, since })),
      ...{ isSuspended: ask(isSuspended, person), refused },
      sessions: sessionsNow(visit, personId).map((session) => ({ ...session, way: wayIn(session.method) })),
      tokens: tokensNow(visit, personId),
      recorded: recordedWords(recorded),
    })
  }
}
