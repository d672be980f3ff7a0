import { Injectable } from '@nestjs/common'
import { HealthIndicatorService, type HealthIndicatorFunction } from '@nestjs/terminus'
import { timeOfDay } from '../layout/age-words.js'
import { listed } from '../layout/phrases.js'
import { Watch } from './watch.js'

/** Whether the process can serve, asked three ways; each answer is a sentence, and none names a person. */
@Injectable()
export class Readiness {
  constructor(
    private readonly watch: Watch,
    private readonly indicators: HealthIndicatorService,
  ) {}

  readonly questions: HealthIndicatorFunction[] = [() => this.#log(), () => this.#tables(), () => this.#keys(), () => this.#accessLog()]

  /** Reads are served without the log: then the process is impaired, and ready. */
  async #log() {
    const said = this.indicators.check('log')
    const answer = await this.watch.askLog()
    if ('why' in answer)
      return said.degraded(`The log does not answer (${answer.why}). What was recorded is shown with its age; nothing can be recorded.`)
    const refused = this.watch.log.writesRefused()
    if (refused) {
      const since = timeOfDay(new Date(refused.since).toISOString())
      return said.degraded(`The log is read, but has recorded nothing since ${since} (${refused.why}).`)
    }
    return said.up(`The log answers; its last entry is at ${answer.head ?? 'the beginning'}.`)
  }

  async #tables() {
    const said = this.indicators.check('tables')
    const tables = await this.watch.tables()
    const stopped = tables.filter((one) => one.stopped !== null)
    if (stopped.length > 0)
      return said.down(stopped.map(({ partnership, stopped: why }) => `The tables of ${partnership} have stopped: ${why}.`).join(' '))
    const missing = tables.filter((one) => !one.serving).map(({ partnership }) => partnership)
    if (missing.length > 0) return said.down(`The tables of ${listed(missing)} are being made, and there are no older ones to serve.`)
    const behind = tables.filter((one) => one.lag.events > 0)
    if (behind.length > 0)
      return said.up(behind.map(({ partnership, lag }) => `The tables of ${partnership} are ${lag.events} events behind.`).join(' '))
    return said.up(`The tables of every partnership (${tables.length}) hold all that is recorded.`)
  }

  async #keys() {
    const said = this.indicators.check('keys')
    return this.watch.hasKeys() ? said.up('The keys of the ledger are here.') : said.down('The keys of the ledger are not here.')
  }

  /** Whether anything can be shown that has to be recorded as seen: known from the last who asked. */
  async #accessLog() {
    const said = this.indicators.check('accessLog')
    const trouble = this.watch.accessLogTrouble()
    if (trouble !== null)
      return said.degraded(`What is looked at cannot be written to the access log (${trouble}). What is not published is not shown.`)
    const { mismatch, failing } = this.watch.seal()
    if (mismatch !== null) return said.degraded(`The access log is not what the log says of it: ${mismatch}.`)
    if (failing !== null) return said.degraded(`The access log could not be compared with what the log says of it (${failing}).`)
    return said.up('What is looked at is written to the access log, and it is what the log says of it.')
  }
}
