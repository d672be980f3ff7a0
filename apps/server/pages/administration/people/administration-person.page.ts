import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common'
import { accountOf, isSuspended, providersOfPerson, rolesOf } from '@ledger/access'
import { namesOfAgencies } from '@ledger/partnership'
import type { FastifyReply } from 'fastify'
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
  @Get(paths.administrationPerson.pattern)
  show(@Visiting() visit: Visit, @Param('personId') personId: string, @Query('recorded') recorded: unknown, @Res() reply: FastifyReply) {
    const person = personAt(visit, personId)
    if (!person) throw new NotFoundException()
    const { ask } = visit
    const agencies = new Map(ask(namesOfAgencies, {}).map(({ agencyId, name }) => [agencyId, name]))
    return reply.view('pages/administration/people/administration-person.njk', {
      personId,
      name: nameOf(person),
      posts: person.posts.toReversed().map((post) => capital(postInWords(post, agencies))),
      roles: ask(rolesOf, person).map(capital),
      account: ask(accountOf, person) ?? null,
      providers: ask(providersOfPerson, person).map(({ issuer, since }) => ({ host: new URL(issuer).host, since })),
      isSuspended: ask(isSuspended, person),
      sessions: sessionsNow(visit, personId).map((session) => ({ ...session, way: wayIn(session.method) })),
      tokens: tokensNow(visit, personId),
      recorded: recordedWords(recorded),
    })
  }
}
