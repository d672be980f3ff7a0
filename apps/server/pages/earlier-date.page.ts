import { Controller, Get, Query, Res } from '@nestjs/common'
import { isRealDay } from '@ledger/kernel'
import type { FastifyReply } from 'fastify'
import { paths, withQuery } from '../paths.js'
import { localAddress } from '../session/local-address.js'
import { Visits } from '../session/visits.js'
import { one, withoutError, type Fields } from './fields.js'

/** Turns "which day?" into the address of the same page at that day. */
@Controller()
export class EarlierDatePage {
  constructor(private readonly visits: Visits) {}

  @Get(paths.earlierDate.pattern)
  show(@Query() query: Fields, @Res() reply: FastifyReply) {
    const page = localAddress(query['page'])
    const [day, month, year] = ['day', 'month', 'year'].map((part) => one(query, `date-${part}`)) as [string, string, string]
    const basis = one(query, 'basis') === 'happened' ? 'happened' : 'recorded'
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    const problem = !isRealDay(date)
      ? 'Enter a real day, such as 31 3 2025'
      : date > this.visits.today
        ? 'Enter today or a day in the past'
        : null
    if (!problem) return reply.redirect(withQuery(page, { 'as-at': date, basis }), 303)
    const earlier = { day, month, year, basis }
    return reply.status(422).view('pages/earlier-date.njk', { ...withoutError, errors: { date: { text: problem } }, page, earlier })
  }
}
