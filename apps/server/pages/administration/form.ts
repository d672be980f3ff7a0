import type { Readable } from 'node:stream'
import type { EventStore, LedgerKeys } from '@ledger/event-store'
import type { Command, CommandContext, Done, Outcome, ReadDatabase, Refused } from '@ledger/kernel'
import type { Item, Answers, Asked } from './asked.js'

/** What is shown instead of the page before, where there is something that can be shown only once. */
export interface ShownOnce {
  readonly template: string
  readonly model: object
}

/** A file that is handed out once, to be kept by whoever asked for it. */
export interface Download {
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly content: Readable
}

export type Result = Refused | (Pick<Done, 'done' | 'position'> & { readonly shown?: ShownOnce; readonly download?: Download })

export interface Sending {
  readonly answers: Answers
  readonly context: CommandContext
  readonly send: (command: Command<object>) => Promise<Outcome>
  readonly store: EventStore
  readonly keys: LedgerKeys
  /** Everything of the partnership, whatever the sender may see: only to find out what they name. */
  readonly whole: () => Promise<ReadDatabase>
}

/** A form of the administration: what it asks, about what, and the command that is sent. Everything else about it is the same for all. */
export interface Form {
  readonly title: string
  readonly lead: string
  readonly button: string
  readonly asked: readonly Asked[]
  /** The address of the form. */
  readonly at: string
  /** Where it belongs, where that is not the administration. */
  readonly under?: { readonly section: string; readonly crumbs: readonly { readonly text: string; readonly href: string }[] }
  /** What the words in it are about, where that is one thing. */
  readonly thingId?: string
  /** The page that led here, and is shown again when it is recorded. */
  readonly back: { readonly text: string; readonly href: string }
  /** What the page before says when it is recorded; a key of recorded.ts. */
  readonly recorded: string
  /** The name of the day question that says when what is recorded happened. */
  readonly occurredOn?: string
  /** The stream that nobody else may have changed since the form was opened; a form without one changes nothing that was there before. */
  readonly stream?: string
  readonly send: (sending: Sending) => Promise<Result>
  /** Beside which field a refusal is said. */
  readonly fieldOf?: Readonly<Record<string, string>>
  /** What to say where there is nothing to choose from: then there is no form. */
  readonly nothing?: string
}

/** Sends one command. */
export const sends =
  (command: (answers: Answers, context: CommandContext) => Command<object>): Form['send'] =>
  ({ answers, context, send }) =>
    send(command(answers, context))

export const itemsOf = <Thing>(things: readonly Thing[], item: (thing: Thing) => Item): readonly Item[] => things.map(item)
