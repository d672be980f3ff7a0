import { Inject, Injectable } from '@nestjs/common'
import { workOfReviews } from '@ledger/access'
import { CommandBus } from '@nestjs/cqrs'
import { READ_MODELS, type ReadModels } from '@ledger/projections'
import type { Command, Outcome } from '@ledger/kernel'
import type { Visit } from '../session/visit.js'
import { deedFor } from './deeds-of-commands.js'
import { refusalOf } from './may-command.js'
import { NotAllowed } from './not-allowed.js'

/** Milliseconds until a command is acknowledged whose effect is not in the tables yet. */
const PATIENCE = 5_000

/** Who sends, to which partnership, and the last position that they have seen. */
export type Sender = Pick<Visit, 'view' | 'standing' | 'after'> & { readonly partnership: Pick<Visit['partnership'], 'code'> }

/** The only way in which pages and routes send commands: whoever sends one is asked whether they may. */
@Injectable()
export class Commands {
  constructor(
    private readonly bus: CommandBus,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /**
   * Carries a visitor's command out. What they may not see is refused as not found, as what is not there.
   * @throws NotAllowed
   */
  async send({ partnership, view, standing, after }: Sender, command: Command<object>): Promise<Outcome> {
    const db = await this.models.upToDate(partnership.code, after ?? undefined)
    const refusal = refusalOf(command, standing, view, db)
    if (refusal?.why === 'unseen') return { done: false, refused: 'not-found', detail: {} }
    if (refusal) throw new NotAllowed(refusal.why === 'in another’s name' ? 'name' : 'role')
    const outcome = await this.bus.execute<Command<object>, Outcome>(command)
    const deed = deedFor(command)
    // Besides the daily work, whatever is recorded may change who may do what: then every later request is judged by it.
    if (outcome.done && outcome.position && deed && !workOfReviews.has(deed))
      await this.models.waitFor(partnership.code, outcome.position, PATIENCE)
    return outcome
  }
}
