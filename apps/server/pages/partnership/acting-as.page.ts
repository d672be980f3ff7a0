import { Body, Controller, Get, Inject, NotFoundException, Post, Query, Req, Res } from '@nestjs/common'
import { namesOfAgencies, peopleInPost, type PersonInPost } from '@ledger/partnership'
import { READ_MODELS, type ReadModels } from '@ledger/projections'
import { detailsOfPartnership } from '@ledger/partnership'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { withoutError, type Fields } from '../fields.js'
import { paths } from '../../paths.js'
import { actAs } from '../../session/acting-as.js'
import { MAY_CHOOSE } from '../../session/choosing.js'
import { localAddress } from '../../session/local-address.js'
import { Visits } from '../../session/visits.js'

interface Group {
  readonly partnership: string
  readonly name: string
  readonly people: readonly (PersonInPost & { readonly agencies: readonly string[] })[]
}

/** Choosing whom to act as, in a demonstration that only this machine can reach; elsewhere there is no such page. */
@Controller()
export class ActingAsPage {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    private readonly visits: Visits,
    @Inject(MAY_CHOOSE) private readonly mayChoose: boolean,
  ) {}

  @Get(paths.actingAs.pattern)
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('page') page?: string) {
    this.#onlyInADemonstration()
    const { acting } = request
    return this.#draw(reply, { page: localAddress(page), chosen: acting ? `${acting.partnership}.${acting.personId}` : '' })
  }

  @Post(paths.actingAs.pattern)
  async choose(@Body() body: Fields, @Res() reply: FastifyReply) {
    this.#onlyInADemonstration()
    const page = localAddress(body['page'])
    const groups = await this.#groups()
    const [partnership = '', personId = ''] = String(body['person'] ?? '').split('.')
    const chosen = groups.find((group) => group.partnership === partnership)?.people.find((person) => person.personId === personId)
    if (!chosen) return this.#draw(reply.status(422), { page, chosen: '', errors: { person: { text: 'Choose a person' } } })
    actAs(reply, { partnership, personId })
    return reply.redirect(page, 303)
  }

  #onlyInADemonstration(): void {
    if (!this.mayChoose) throw new NotFoundException()
  }

  async #draw(reply: FastifyReply, model: object) {
    return reply.view('pages/partnership/acting-as.njk', { ...withoutError, groups: await this.#groups(), ...model })
  }

  async #groups(): Promise<readonly Group[]> {
    const codes = await this.models.partnerships()
    const groups = await Promise.all(codes.map((code) => this.#group(code)))
    return groups.filter(({ people }) => people.length > 0)
  }

  async #group(partnership: string): Promise<Group> {
    const ask = await this.visits.elsewhere(partnership)
    const agencies = new Map(ask(namesOfAgencies, {}).map(({ agencyId, name }) => [agencyId, name]))
    const people = ask(peopleInPost, {}).map((person) => ({
      ...person,
      agencies: person.agencyIds.flatMap((id) => agencies.get(id) ?? []),
    }))
    return { partnership, name: ask(detailsOfPartnership, {})?.name ?? partnership, people }
  }
}
