import 'reflect-metadata'
import { plainToInstance } from 'class-transformer'
import { getMetadataStorage, validateSync } from 'class-validator'
import { Environment } from './environment.js'

/** The master key under which all keys are wrapped, or the file it lies in. */
export interface MasterKey {
  /** 32 bytes in hexadecimal or base64. */
  readonly masterKey?: string
  readonly masterKeyFile?: string
}

/** Where the ledger lies. Plain values, so that a worker thread can be given them. */
export interface LedgerSettings extends MasterKey {
  /** The data folder. */
  readonly folder: string
  /** `esdb://…`; SQLite in the data folder where there is none. */
  readonly eventStore?: string
}

/** Everything that is read from the environment. */
export interface Settings extends LedgerSettings {
  /** 0 for any that is free; nothing where none was asked for. */
  readonly port?: number
  readonly host?: string
}

/** The environment asks for what cannot be. Each line names a variable and says what to do. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings'
}

export type Variables = Readonly<Record<string, string | undefined>>

/** Reads the environment once, at the start. @throws WrongSettings */
export const settingsFrom = (variables: Variables): Settings => {
  const environment = plainToInstance(Environment, known(variables))
  const wrong = validateSync(environment).flatMap(({ constraints = {} }) => Object.values(constraints))
  if (wrong.length > 0) throw new WrongSettings([...new Set(wrong)].join('\n'))
  const { LEDGER_DATA: folder = 'data', EVENT_STORE: eventStore, PORT: port, HOST: host } = environment
  const { LEDGER_MASTER_KEY: masterKey, LEDGER_MASTER_KEY_FILE: masterKeyFile } = environment
  return { folder, ...given({ eventStore, masterKey, masterKeyFile, port, host }) }
}

/** What is empty is not given: a compose file passes on variables that nobody set. */
const known = (variables: Variables): Variables => {
  const names = new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(Environment, '', false, false)
      .map(({ propertyName }) => propertyName),
  )
  return Object.fromEntries(Object.entries(variables).filter(([name, value]) => names.has(name) && value))
}

type Given<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> }

const given = <Values extends object>(values: Values): Given<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<Values>
