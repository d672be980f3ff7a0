import { Controller, Get, Query, Res } from '@nestjs/common'
import { dayInWords } from '@ledger/kernel'
import { namesOfAgencies, structureOf } from '@ledger/partnership'
import type { FastifyReply } from 'fastify'
import { paths } from '../../../paths.js'
import { Visiting, type Visit } from '../../../session/visit.js'
import { recordedWords } from '../recorded.js'

const since = (from: string | null): string => (from ? ` from ${dayInWords(from)}` : '')

/** Every agency, who employed its people and which took its place, each with its day. */
@Controller()
export class AdministrationAgenciesPage {
  @Get(paths.administrationAgencies.pattern)
  show(@Visiting() { ask }: Visit, @Query('recorded') recorded: unknown, @Res() reply: FastifyReply) {
    const all = ask(namesOfAgencies, {})
    const names = new Map(all.map(({ agencyId, name }) => [agencyId, name]))
    const structure = ask(structureOf, {})
    const agencies = all.map(({ agencyId, name, kind, inside }) => {
      const { employers = [], successors = [] } = structure.get(agencyId) ?? {}
      const links = [
        ...employers.map(({ employerId, from }) =>
          employerId === agencyId
            ? `employs its own people${since(from)}`
            : `its people are employed by ${names.get(employerId) ?? ''}${since(from)}`,
        ),
        ...successors.map(({ successorId, from }) => `succeeded by ${names.get(successorId) ?? ''}${since(from)}`),
      ]
      return { agencyId, name, kind, inside, links: employers.length === 0 ? ['employs its own people', ...links] : links }
    })
    return reply.view('pages/administration/agencies/administration-agencies.njk', { agencies, recorded: recordedWords(recorded) })
  }
}
