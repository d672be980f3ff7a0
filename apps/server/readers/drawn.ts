import { Inject, Injectable, NotFoundException } from '@nestjs/common'
import { LogUnavailable } from '@ledger/event-store'
import type { AsAt } from '@ledger/kernel'
import { ReadModelsBehind } from '@ledger/projections'
import type { FastifyRequest } from 'fastify'
import type { Visit } from '../session/visit.js'
import { Visits } from '../session/visits.js'
import type { AboutOf, PageName } from './drawn-pages.js'
import type { Earlier } from './messages.js'
import type { Readers } from './readers.js'

/** Nest's name for the threads that draw pages. */
export const READERS = Symbol('READERS')

export const HTML = 'text/html; charset=utf-8'

interface Compared {
  readonly asAt: AsAt
  readonly orNot: boolean
}

/** Has a page of the visited partnership drawn by a reader thread. */
@Injectable()
export class Drawn {
  constructor(
    @Inject(READERS) private readonly readers: Readers,
    private readonly visits: Visits,
  ) {}

  /**
   * The page as HTML.
   * @param compared the earlier date that the page compares with, and whether it has something to say without the tables of that day
   * @throws NotFoundException where there is no such thing to show
   */
  async page<Name extends PageName>(page: Name, request: FastifyRequest, about: AboutOf<Name>, compared?: Compared): Promise<string> {
    const { visit } = request
    if (!visit) throw new Error(`expected a visit to a partnership, found none: ${page}`)
    const html = await this.#drawn(page, visit, request, about, compared).catch(async (error: unknown) => {
      if (!(error instanceof ReadModelsBehind)) throw error
      // New tables took the place of those that were found: the visit begins again with them.
      return this.#drawn(page, await this.visits.to(visit.partnership.code, request), request, about, compared)
    })
    if (html === null) throw new NotFoundException()
    return html
  }

  async #drawn<Name extends PageName>(
    page: Name,
    visit: Visit,
    { dress }: FastifyRequest,
    about: AboutOf<Name>,
    compared: Compared | undefined,
  ): Promise<string | null> {
    if (!dress) throw new Error(`expected to know what ${page} wears, found nothing`)
    const earlier = compared ? await this.#earlier(compared, visit) : null
    const { question, tables } = visit
    return this.readers.draw({ page, about, question, tables, earlier, dress })
  }

  async #earlier({ asAt, orNot }: Compared, visit: Visit): Promise<Earlier | 'not made'> {
    try {
      return await this.visits.at(asAt, visit)
    } catch (error) {
      if (orNot && (error instanceof LogUnavailable || error instanceof ReadModelsBehind)) return 'not made'
      throw error
    }
  }
}
