import { randomUUID } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import { CommandBus } from '@nestjs/cqrs'
import { unknown, type Command, type Outcome, type Who } from '@ledger/kernel'
import type { PersonInPost } from '@ledger/partnership'
import { READ_MODELS, type ReadModels } from '@ledger/projections'
import { alsoToOneself, nameOfCommand, withoutDeed } from '../permission/deeds-of-commands.js'
import { untilItActs } from '../permission/not-acting-yet.js'
import { TODAY, type Today } from '../today.js'

/** What somebody does to themselves names them. */
type ToOneself = { readonly personId: string }

type Kind<Data extends object> = new (data: Data, context: Command<Data>['context']) => Command<Data>

export interface SentBy {
  readonly partnership: string
  /** Whose account it is. */
  readonly personId: string
  /** The person as they are in post; null where somebody else says so for them, such as their provider. */
  readonly person: PersonInPost | null
  readonly commandId?: string
}

/** The only way in which somebody shows who they are and changes their own account: what is not one's own, or is of another kind, is not sent. */
@Injectable()
export class OwnCommands {
  constructor(
    private readonly bus: CommandBus,
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(TODAY) private readonly today: Today,
  ) {}

  /** When it resolves, the tables show it, so that it acts at once. */
  async send<Data extends ToOneself>({ partnership, personId, person, commandId }: SentBy, Sent: Kind<Data>, data: Data): Promise<Outcome> {
    const who: Who = person ? { kind: 'person', personId, agencyIds: person.agencyIds } : unknown
    const command = new Sent(data, {
      ...{ partnership, commandId: commandId ?? randomUUID(), actor: { said: who, decided: who, recorded: who }, occurredOn: null },
      ...{ today: this.today(), source: { via: 'web' as const, knownTo: null } },
    })
    refuseAnyOther(command, personId)
    const outcome = await this.bus.execute<Command<Data>, Outcome>(command)
    if (outcome.done && outcome.position) await untilItActs(this.models, partnership, outcome.position)
    return outcome
  }
}

const refuseAnyOther = (command: Command<ToOneself>, personId: string): void => {
  const name = nameOfCommand(command)
  if (withoutDeed[name] !== 'oneself' && !alsoToOneself.has(name))
    throw new Error(`expected a command that somebody does to their own account, found ${name}: send it by the guarded sender`)
  if (command.data.personId !== personId) throw new Error(`expected ${name} of one’s own account, found another’s`)
}
