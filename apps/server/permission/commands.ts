import { Inject, Injectable } from '@nestjs/common'
import { no, workOfReviews } from '@ledger/access'
import { CommandBus } from '@nestjs/cqrs'
import { READ_MODELS, type ReadModels } from '@ledger/projections'
import { namedIn, type Command, type Outcome, type ReadDatabase } from '@ledger/kernel'
import { OF_NO_REVIEW } from '@ledger/sight'
import type { Visit } from '../session/visit.js'
import { deedFor, nameOfCommand } from './deeds-of-commands.js'
import { takesAnAdministrator, takesTheLast } from './last-administrator.js'
import { refusalOf, type Refusal } from './may-command.js'
import { namedBy, thingsIn } from './named-things.js'
import { untilItActs } from './not-acting-yet.js'
import { NotAllowed } from './not-allowed.js'
import { Turns } from './turns.js'

/** Who sends, to which partnership, and the last position that they have seen. */
export type Sender = Pick<Visit, 'view' | 'standing' | 'after'> & {
  readonly partnership: Pick<Visit['partnership'], 'code'>
  refused?: NonNullable<Visit['refused']>
}

/** The only way in which pages and routes send commands: whoever sends one is asked whether they may. */
@Injectable()
export class Commands {
  readonly #turns = new Turns()

  constructor(
    private readonly bus: CommandBus,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /**
   * Carries a visitor's command out. What they may not see is refused as not found, as what is not there.
   * @throws NotAllowed
   * @throws NotActingYet where it is recorded, and the tables by which later requests are judged are behind
   */
  send(sender: Sender, command: Command<object>): Promise<Outcome> {
    return takesAnAdministrator(command)
      ? this.#turns.next(sender.partnership.code, () => this.#sent(sender, command))
      : this.#sent(sender, command)
  }

  async #sent(sender: Sender, command: Command<object>): Promise<Outcome> {
    const { partnership, view, standing, after } = sender
    const db = await this.models.upToDate(partnership.code, after ?? undefined)
    const refusal = refusalOf(command, standing, view, db)
    if (refusal) sender.refused = told(refusal, command, db)
    if (refusal?.why === 'unseen') return { done: false, refused: 'not-found', detail: {} }
    if (refusal) throw new NotAllowed(refusal.why === 'in another’s name' ? 'name' : 'role')
    if (takesAnAdministrator(command) && takesTheLast(db, command)) return { done: false, refused: 'last-administrator', detail: {} }
    const outcome = await this.bus.execute<Command<object>, Outcome>(command)
    const deed = deedFor(command)
    // Besides the daily work, whatever is recorded may change who may do what: then every later request is judged by it.
    if (outcome.done && outcome.position && deed && !workOfReviews.has(deed))
      await untilItActs(this.models, partnership.code, outcome.position)
    return outcome
  }
}

/** What is recorded of it before the answer leaves. */
const told = (refusal: Refusal, command: Command<object>, db: ReadDatabase): NonNullable<Visit['refused']> => {
  const things = thingsIn(db, namedBy(command.data))
  const thing = things[0]?.id ?? namedIn(command.data)[0] ?? null
  return {
    ...{ command: nameOfCommand(command), deed: deedFor(command) ?? 'see-partnership', thing },
    reviewIds: things[0]?.reviews.filter((reviewId) => reviewId !== OF_NO_REVIEW) ?? [],
    reasons: refusal.why === 'not allowed' ? refusal.verdict.reasons : no('no role for it').reasons,
  }
}
