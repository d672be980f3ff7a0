import type { Clock } from '@ledger/kernel'
import type { Settings } from '@ledger/server'
import type { ParseArgsConfig } from 'node:util'
import type { ExitCode, Terminal } from './terminal.js'

/** What comes in with a command besides its words. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly terminal: Terminal
}

/** The options as given; a flag is true, what was not given is absent. */
export type Values = Readonly<Record<string, string | boolean | undefined>>

export interface Given extends Surroundings {
  readonly values: Values
  readonly words: readonly string[]
  /** What the environment says, and `--data` in its place. */
  readonly settings: Settings
  /** The data folder, as the settings say. */
  readonly folder: string
}

/** One command of `ledger`. */
export interface LedgerCommand {
  readonly name: string
  readonly summary: string
  /** Everything after the name, as in `FILE [--dry-run]`. */
  readonly usage: string
  /** What each option means, for `--help`; `--data` and `--help` go without saying. */
  readonly help: readonly string[]
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** How many words it takes besides options. */
  readonly words: number
  readonly run: (given: Given) => Promise<ExitCode>
}

export const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}
