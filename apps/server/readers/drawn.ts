import { Inject, Injectable, NotFoundException } from '@nestjs/common'
import { LogUnavailable } from '@ledger/event-store'
import type { AsAt } from '@ledger/kernel'
import { ReadModelsBehind } from '@ledger/projections'
import type { FastifyRequest } from 'fastify'
import type { Path } from '../paths.js'
import { isOffered } from '../permission/offered.js'
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

interface Besides {
  /** The earlier date that the page compares with, and whether it has something to say without the tables of that day. */
  readonly compared?: Compared
  /**
   * Pages that it leads to where whoever looks may open them: `offers` says so by these names, of the same things in the address. True or false where
   * the page itself says who may.
   */
  readonly offering?: Readonly<Record<string, Path<string> | boolean>>
  /** What stands for the id in their addresses, where this page's address calls it otherwise. */
  readonly named?: Readonly<Record<string, string>>
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
   * @throws NotFoundException where there is no such thing to show
   */
  async page<Name extends PageName>(page: Name, request: FastifyRequest, about: AboutOf<Name>, besides: Besides = {}): Promise<string> {
    const { visit } = request
    if (!visit) throw new Error(`expected a visit to a partnership, found none: ${page}`)
    const html = await this.#drawn(page, visit, request, about, besides).catch(async (error: unknown) => {
      if (!(error instanceof ReadModelsBehind)) throw error
      // New tables took the place of those that were found: the visit begins again with them.
      return this.#drawn(page, await this.visits.to(visit.partnership.code, request), request, about, besides)
    })
    if (html === null) throw new NotFoundException()
    return html
  }

  async #drawn<Name extends PageName>(
    page: Name,
    visit: Visit,
    { dress, params }: FastifyRequest,
    about: AboutOf<Name>,
    { compared, offering = {}, named = {} }: Besides,
  ): Promise<string | null> {
    if (!dress) throw new Error(`expected to know what ${page} wears, found nothing`)
    const earlier = compared ? await this.#earlier(compared, visit) : null
    const { question, tables } = visit
    const things = { ...(params as Readonly<Record<string, string>>), ...named }
    const whole = this.visits.whole(visit)
    const offers = Object.fromEntries(
      Object.entries(offering).map(([name, path]) => [name, typeof path === 'boolean' ? path : isOffered(visit, whole, path, things)]),
    )
    return this.readers.draw({ page, about, question, tables, earlier, dress: { ...dress, offers } })
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
