import { Readable } from 'node:stream'
import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common'
import { evidenceOf } from '@ledger/actions'
import { endingFor, type Uploads } from '@ledger/documents'
import type { FastifyReply } from 'fastify'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { UPLOADS } from '../../uploads/uploads.js'

/** A document that was put in, to be kept by whoever opens it: never shown within the site, where it could act as a page of it. */
@Controller()
export class EvidenceFilePage {
  constructor(@Inject(UPLOADS) private readonly uploads: Uploads) {}

  @Get(paths.evidenceFile.pattern)
  async download(
    @Visiting() { ask }: Visit,
    @Param('actionId') actionId: string,
    @Param('evidenceId') evidenceId: string,
    @Res() reply: FastifyReply,
  ) {
    const piece = ask(evidenceOf, { actionId }).find((one) => one.evidenceId === evidenceId)
    const ending = piece?.mediaType ? endingFor(piece.mediaType) : undefined
    const content = piece?.sha256 && ending && !piece.withdrawn ? await this.uploads.read(piece.sha256) : undefined
    if (!piece?.mediaType || !piece.sha256 || !content) throw new NotFoundException()
    return reply
      .type(piece.mediaType)
      .header('content-disposition', `attachment; filename="evidence-${piece.sha256.slice(0, 12)}.${ending}"`)
      .header('content-length', piece.bytes ?? undefined)
      .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
      .send(Readable.from(content))
  }
}
