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
    const { visit, dress } = request
    if (!visit || !dress) throw new Error(`expected a visit to a partnership, found none: ${page}`)
    const earlier = compared ? await this.#earlier(compared, visit) : null
    const { question, tables } = visit
    const html = await this.readers.draw({ page, about, question, tables, earlier, dress })
    if (html === null) throw new NotFoundException()
    return html
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
