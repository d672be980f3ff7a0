import { Inject, Optional, type Type } from '@nestjs/common'
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import type { Command, CommandContext, DomainEvent, Outcome, Slice } from '@ledger/kernel'
import type { EventStore } from '../store.js'
import type { FactQueries } from './facts.js'
import { handle } from './handle.js'
import { EVENT_STORE, FACTS, LEDGER_KEYS, type FactSource, type LedgerKeys } from './tokens.js'

type CommandClass<Data extends object> = new (data: Data, context: CommandContext) => Command<Data>

/** A slice that names facts must be told how each is found; one that names none needs nothing. */
type Queries<Data, State, Facts> = keyof Facts extends never
  ? [queries?: FactQueries<Data, State, Facts>]
  : string extends keyof Facts
    ? [queries?: FactQueries<Data, State, Facts>]
    : [queries: FactQueries<Data, State, Facts>]

/**
 * The Nest handler of a slice: `handlerFor(CheckAction, checkAction, { owners: (db, command) => … })`, listed in the capability's module.
 * It answers an `Outcome`; it throws only when the log or the read database cannot be reached.
 */
export const handlerFor = <Data extends object, State, Event extends DomainEvent, Facts>(
  command: CommandClass<Data>,
  slice: Slice<Data, State, Event, Facts>,
  ...[queries]: Queries<Data, State, Facts>
): Type<ICommandHandler<Command<Data>, Outcome>> => {
  @CommandHandler(command)
  class SliceHandler implements ICommandHandler<Command<Data>, Outcome> {
    constructor(
      @Inject(EVENT_STORE) readonly store: EventStore,
      @Inject(LEDGER_KEYS) readonly keys: LedgerKeys,
      @Optional() @Inject(FACTS) readonly facts?: FactSource,
    ) {}

    execute(given: Command<Data>): Promise<Outcome> {
      return handle(given, slice, queries ?? ({} as FactQueries<Data, State, Facts>), this)
    }
  }
  Object.defineProperty(SliceHandler, 'name', { value: `Handles${command.name}` })
  return SliceHandler
}
