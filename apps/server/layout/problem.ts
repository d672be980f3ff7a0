import type { FastifyReply } from 'fastify'

/** RFC 9457. `code` is the refusal, for programs; `title` and `detail` are for people. */
export interface Problem {
  readonly status: number
  readonly title: string
  readonly detail?: string
  readonly code?: string
  readonly errors?: unknown
}

export const problem = (reply: FastifyReply, body: Problem): FastifyReply =>
  reply
    .status(body.status)
    .type('application/problem+json')
    .send({ type: 'about:blank', ...body })
