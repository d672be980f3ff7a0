import { HttpException } from '@nestjs/common'

/** Somebody may see where they are, and may not do this there: their roles do not include it, or they type in another's name. */
export class NotAllowed extends HttpException {
  override readonly name = 'NotAllowed'

  constructor(readonly why: 'role' | 'name' = 'role') {
    super('not allowed', 403)
  }
}
