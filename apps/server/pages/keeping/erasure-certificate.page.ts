import { Controller, Get, Inject, NotFoundException, Param, Render } from '@nestjs/common'
import { CERTIFICATE, certificateOf } from '../../keeping/certificate.js'
import { ERASING, type Erasing } from '../../keeping/erasing.js'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { calledHere, peopleIn } from './called.js'

/** What was erased, who asked, who approved, and since when nobody can read or recover it; to be printed and kept. */
@Controller()
export class ErasureCertificatePage {
  constructor(@Inject(ERASING) private readonly erasing: Erasing) {}

  @Get(paths.erasureCertificate.pattern)
  @Render('pages/keeping/erasure-certificate.njk')
  async show(@Visiting() { ask }: Visit, @Param('requestId') requestId: string) {
    const certificate = await certificateOf(this.erasing, ask, requestId)
    if (!certificate) throw new NotFoundException()
    const people = [certificate.askedBy, ...certificate.approvedBy.map(({ personId }) => personId)].filter((id) => id !== null)
    return { certificate, how: CERTIFICATE, called: calledHere(ask, [...people, ...peopleIn([certificate.erased])]) }
  }
}
