import { seenInWords } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { formToken } from '../session/same-site.js'
import { noGlass } from '../session/glass-on-pages.js'
import { ageWords } from './age-words.js'
import { localsOf, type Dress } from './dress.js'

declare module 'fastify' {
  interface FastifyReply {
    locals: Readonly<Record<string, unknown>>
  }
  interface FastifyRequest {
    /** What its page wears. */
    dress?: Dress
  }
}

/** What every page needs besides its own content: links that carry the date, who acts, the token of its forms. */
export const dressPage = (request: FastifyRequest, reply: FastifyReply): void => {
  const { visit } = request
  const asAt = visit?.asAt ?? null
  request.dress = {
    cspNonce: reply.cspNonce.script,
    formToken: formToken(request, reply),
    asAt,
    partnership: visit?.partnership ?? null,
    person: request.acting ?? null,
    came: cameAs(request),
    whatIsSeen: visit ? seenInWords(visit.standing.person) : null,
    seesKeeping: visit?.view.toPartnership('see-keeping').may ?? false,
    administers: visit?.view.toPartnership('manage-agencies').may ?? false,
    age: request.asOf ? ageWords(request.asOf, new Date().toISOString()) : null,
    unfinishedImports: visit?.unfinishedImports ?? [],
    glass: visit?.glass ?? noGlass,
    here: request.method === 'GET' && visit ? withoutDate(request.url) : null,
    earlier: { basis: asAt?.basis ?? visit?.partnership.defaultBasis ?? 'recorded', ...parts(asAt?.date) },
  }
  reply.locals = { ...reply.locals, ...localsOf(request.dress) }
}

const cameAs = ({ signedIn, acting, mayChoose }: FastifyRequest): Dress['came'] => {
  if (signedIn) return 'signed in'
  if (acting) return 'chosen'
  return mayChoose ? 'may choose' : 'nobody'
}

const withoutDate = (url: string): string => {
  const address = new URL(url, 'http://ledger.invalid')
  address.searchParams.delete('as-at')
  address.searchParams.delete('basis')
  return address.pathname + address.search
}

const parts = (day = ''): { readonly day: string; readonly month: string; readonly year: string } => {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => part.replace(/^0/, ''))
  return { day: date, month, year }
}
