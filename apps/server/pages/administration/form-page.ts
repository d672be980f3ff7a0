import { Body, Controller, Get, Param, Post, Req, Res, type Type } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Path } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import type { Fields } from '../fields.js'
import type { Form } from './form.js'
import { Forms } from './forms.js'

type Params = Readonly<Record<string, string>>

/** The form as it is for whoever comes; null where what it is about is not there. */
export type FormOf = (visit: Visit, params: Params, request: FastifyRequest) => Form | null

/** A page with one form of the administration. */
export const formPage = ({ pattern }: Pick<Path<string>, 'pattern'>, formOf: FormOf): Type => {
  @Controller()
  class FormPage {
    constructor(private readonly forms: Forms) {}

    @Get(pattern)
    show(@Visiting() visit: Visit, @Param() params: Params, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
      return this.forms.show(formOf(visit, params, request), { visit, request, reply })
    }

    @Post(pattern)
    take(
      @Visiting() visit: Visit,
      @Param() params: Params,
      @Body() fields: Fields,
      @Req() request: FastifyRequest,
      @Res() reply: FastifyReply,
    ) {
      return this.forms.take(formOf(visit, params, request), { visit, request, reply }, fields)
    }
  }
  return FormPage
}
