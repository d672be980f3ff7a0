import { Controller, Get, Query, Res } from '@nestjs/common'
import { allPolicies, namesOfBodies } from '@ledger/partnership'
import type { FastifyReply } from 'fastify'
import { paths } from '../../../paths.js'
import { Visiting, type Visit } from '../../../session/visit.js'
import { recordedWords } from '../recorded.js'

/** Boards, sub-groups and panels, and the policies by which dates are set. */
@Controller()
export class AdministrationGroupsPage {
  @Get(paths.administrationGroups.pattern)
  show(@Visiting() { ask }: Visit, @Query('recorded') recorded: unknown, @Res() reply: FastifyReply) {
    const all = ask(namesOfBodies, {})
    const names = new Map(all.map(({ bodyId, name }) => [bodyId, name]))
    return reply.view('pages/administration/groups/administration-groups.njk', {
      groups: all.map((group) => ({ ...group, successor: group.successorId && names.get(group.successorId) })),
      policies: ask(allPolicies, {}),
      recorded: recordedWords(recorded),
    })
  }
}
