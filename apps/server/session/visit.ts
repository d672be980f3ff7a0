import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Deed, Verdict } from '@ledger/access'
import type { UnfinishedImport } from '@ledger/imports'
import type { AsAt, Question, ReadDatabase } from '@ledger/kernel'
import type { PartnershipDetails, PersonInPost } from '@ledger/partnership'
import type { Whereabouts } from '@ledger/projections'
import type { View } from '@ledger/sight'
import type { FastifyRequest } from 'fastify'
import type { Standing } from '../permission/standing.js'
import type { GlassInView } from './glass-on-pages.js'

/** Asks the partnership a question: the query, and what it is about. */
export type Ask = <About extends object, Answer>(
  query: (db: ReadDatabase, question: Question, about: About) => Answer,
  about: About,
) => Answer

export type VisitedPartnership = PartnershipDetails & { readonly code: string }

/** Who visits which partnership, and the date they look at. Everything a page asks in one visit is answered from the same place in the log. */
export interface Visit {
  readonly partnership: VisitedPartnership
  readonly question: Question
  readonly asAt: AsAt | null
  readonly ask: Ask
  /** Where what is asked was found, for a thread that draws the page. */
  readonly tables: Whereabouts
  /** What is read is no older than this. */
  readonly after: string | null
  /** When what is read was last up to date, in ISO 8601; null where it is now. */
  readonly asOf: string | null
  readonly unfinishedImports: readonly UnfinishedImport[]
  readonly standing: Standing
  readonly glass: GlassInView
  /** What the visitor sees and may do here, as it is today, whatever date they look at. */
  readonly view: View
  /** The command that the visitor sent and was refused, for the access log. */
  refused?: RefusedCommand
}

/** `thing` is the first that the command names; of these reviews it is. */
export interface RefusedCommand extends Pick<Verdict, 'reasons'> {
  readonly command: string
  readonly deed: Deed
  readonly thing: string | null
  readonly reviewIds: readonly string[]
}

declare module 'fastify' {
  interface FastifyRequest {
    visit?: Visit
    /** What the rule says of this request. */
    verdict?: Verdict
    /** As the visit's, or of the oldest partnership where no single one is visited. */
    asOf?: string | null
    /** The person acted as, with the partnership they belong to. */
    acting?: (PersonInPost & { readonly partnership: string }) | null
  }
}

/** The visit, in a page or route below `/partnerships/:partnership`. */
export const Visiting = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const { visit, url } = context.switchToHttp().getRequest<FastifyRequest>()
  if (!visit) throw new Error(`no partnership in the address ${url}`)
  return visit
})
