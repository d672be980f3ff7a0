import { Inject, Injectable, NotFoundException } from '@nestjs/common'
import { no } from '@ledger/access'
import { unfinishedImports } from '@ledger/imports'
import type { AsAt, IsoDate, Question, Viewer } from '@ledger/kernel'
import { detailsOfPartnership, peopleInPost, type PersonInPost } from '@ledger/partnership'
import { READ_MODELS, type Narrowing, type OpenDatabase, type ReadModels, type Whereabouts } from '@ledger/projections'
import { narrowedTo } from '@ledger/sight'
import type { FastifyRequest } from 'fastify'
import { refusedIn } from '../access/reading.js'
import { everyProjection } from '../everything.js'
import { standingIn, viewFrom } from '../permission/standing.js'
import { IS_DEMONSTRATION, TODAY, type Today } from '../today.js'
import { actingAs } from './acting-as.js'
import { glassInView } from './broken-glass.js'
import { asAtOf } from './earlier-date.js'
import { lastPosition } from './last-position.js'
import type { Ask, Visit } from './visit.js'

const nobody: Viewer = { personId: null, agencyIds: [] }

type Asked = Pick<Visit, 'ask' | 'tables' | 'asOf'>

@Injectable()
export class Visits {
  /** Found once for each visit, and not in the visit itself: a page asks what its visitor sees. */
  readonly #whole = new WeakMap<Visit, OpenDatabase>()

  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(TODAY) private readonly calendar: Today,
    @Inject(IS_DEMONSTRATION) private readonly isDemonstration: boolean,
  ) {}

  get today(): IsoDate {
    return this.calendar()
  }

  /** @throws NotFoundException when there is no such partnership */
  async to(partnership: string, request: FastifyRequest): Promise<Visit> {
    if (!(await this.knows(partnership))) throw new NotFoundException()
    const after = lastPosition(request)
    const { acting } = request
    const viewer = acting?.partnership === partnership ? { personId: acting.personId, agencyIds: acting.agencyIds } : nobody
    const whole = await this.models.read(partnership, null, after ?? undefined)
    const standing = standingIn(whole, partnership, request, this.isDemonstration)
    const instant = new Date().toISOString()
    const view = viewFrom(whole, standing, this.today, instant)
    const seen = view.toPartnership('see-partnership')
    if (!seen.may) {
      request.verdict = request.signedIn ? no('no role for it') : seen
      request.reading = refusedIn(partnership, request)
      throw new NotFoundException()
    }
    const narrowing = narrowedTo(view.sight, partnership, everyProjection)
    const live = this.#asked(whole, { viewer, asAt: null, today: this.today }, narrowing)
    const { ask: now, asOf } = live
    const details = now(detailsOfPartnership, {})
    if (!details) throw new NotFoundException()
    const asAt = asAtOf(request.query as Readonly<Record<string, unknown>>, details.defaultBasis, this.today)
    const question: Question = { viewer, asAt, today: asAt?.date ?? this.today }
    const { ask, tables } = asAt ? await this.#reading(partnership, question, after, narrowing) : live
    const visit: Visit = {
      partnership: { ...details, code: partnership },
      question,
      asAt,
      after,
      ask,
      tables,
      asOf,
      unfinishedImports: now(unfinishedImports, {}),
      ...{ standing, view },
      glass: glassInView(now, whole, view, standing, instant),
    }
    this.#whole.set(visit, whole)
    return visit
  }

  /** The person this browser acts as, if they are still to be found. */
  async acting(request: FastifyRequest): Promise<NonNullable<FastifyRequest['acting']> | null> {
    const held = actingAs(request)
    const person = held && (await this.person(held.partnership, held.personId))
    return person && held ? { ...person, partnership: held.partnership } : null
  }

  async knows(partnership: string): Promise<boolean> {
    return (await this.models.partnerships()).includes(partnership)
  }

  /** The person, where they are in post today. */
  async person(partnership: string, personId: string): Promise<PersonInPost | null> {
    if (!(await this.knows(partnership))) return null
    return (await this.elsewhere(partnership))(peopleInPost, {}).find((person) => person.personId === personId) ?? null
  }

  /** The same visitor's question at another date, and where its answer is found. */
  async at(
    asAt: AsAt,
    { partnership, question, after, tables }: Visit,
  ): Promise<{ readonly question: Question; readonly tables: Whereabouts }> {
    const then = { ...question, asAt, today: asAt.date }
    return { question: then, tables: (await this.#reading(partnership.code, then, after, tables.narrowing)).tables }
  }

  /** Everything of the visited partnership, for whoever asks the rule. */
  whole(visit: Visit): OpenDatabase {
    const whole = this.#whole.get(visit)
    if (!whole) throw new Error(`expected the tables of a visit to ${visit.partnership.code}, found none`)
    return whole
  }

  /** A question to a partnership that the visitor is not on the page of. */
  elsewhere(partnership: string): Promise<Ask> {
    return this.#asking(partnership, { viewer: nobody, asAt: null, today: this.today }, null)
  }

  /** Each partnership of the ledger, and how it is asked. */
  async everywhere(): Promise<readonly (readonly [partnership: string, ask: Ask])[]> {
    const all = await this.models.partnerships()
    return Promise.all(all.map(async (partnership) => [partnership, await this.elsewhere(partnership)] as const))
  }

  /** When the partnership whose tables are oldest was last up to date; null where all are. */
  async oldest(): Promise<string | null> {
    const ages = (await this.models.state()).flatMap(({ asOf }) => asOf ?? [])
    return ages.toSorted()[0] ?? null
  }

  async #asking(partnership: string, question: Question, after: string | null): Promise<Ask> {
    return (await this.#reading(partnership, question, after, null)).ask
  }

  async #reading(partnership: string, question: Question, after: string | null, narrowing: Narrowing | null): Promise<Asked> {
    return this.#asked(await this.models.read(partnership, question.asAt, after ?? undefined), question, narrowing)
  }

  #asked(whole: OpenDatabase, question: Question, narrowing: Narrowing | null): Asked {
    const db = narrowing ? this.models.narrowed(whole, narrowing) : whole
    return { ask: (query, about) => query(db, question, about), tables: db.whereabouts, asOf: db.asOf ?? null }
  }
}
