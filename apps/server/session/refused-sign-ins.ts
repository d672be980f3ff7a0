import { Inject, Injectable, Logger } from '@nestjs/common'
import { AccessLogUnavailable, refusedSignIn, type AccessLog, type AccountOf, type WayToSignIn, type WhyNotSignedIn } from '@ledger/access'
import { ACCESS_LOG } from '../access/access-log.js'

/** Writes down that somebody wanted to sign in and was not let in. What cannot be written down is refused all the same. */
@Injectable()
export class RefusedSignIns {
  readonly #log = new Logger('AccessLog')

  constructor(@Inject(ACCESS_LOG) private readonly accessLog: AccessLog) {}

  /** @param whose null where no account is known: what was typed in its place is written nowhere */
  async record(way: WayToSignIn, why: WhyNotSignedIn, whose: AccountOf | null): Promise<void> {
    try {
      await this.accessLog.record(refusedSignIn(way, why, whose))
    } catch (error) {
      if (!(error instanceof AccessLogUnavailable)) throw error
      this.#log.error(`a sign-in was refused, and that could not be recorded: ${error.message}`)
    }
  }
}
