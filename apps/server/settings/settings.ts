import 'reflect-metadata'
import { plainToInstance } from 'class-transformer'
import { getMetadataStorage, validateSync } from 'class-validator'
import type { SessionLimits } from '../session/session-limits.js'
import { Environment } from './environment.js'
import { OpenIdEnvironment } from './openid-environment.js'
import { openIdFrom, type OpenIdSettings } from './openid.js'
import { WebEnvironment } from './web-environment.js'
import { webFrom, type WebSettings } from './web.js'

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
  /** The address that people use, without a slash at its end: links that leave this site are made from it, never from what a request says. */
  readonly publicUrl?: string
  readonly openId?: OpenIdSettings
  /** Whether people may sign in with a password of this ledger; where nothing is said, they may. */
  readonly localAccounts?: boolean
  /** Whether the port of this container is published on the loopback address of its machine alone. */
  readonly publishedOnLoopback?: boolean
  readonly web?: WebSettings
  readonly session?: Partial<SessionLimits>
}

/** The environment asks for what cannot be. Each line names a variable and says what to do. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings'
}

export type Variables = Readonly<Record<string, string | undefined>>

/** Reads the environment once, at the start. @throws WrongSettings */
export const settingsFrom = (variables: Variables): Settings => {
  const environment = plainToInstance(Environment, known(Environment, variables))
  const atProvider = plainToInstance(OpenIdEnvironment, known(OpenIdEnvironment, variables))
  const onTheWay = plainToInstance(WebEnvironment, known(WebEnvironment, variables))
  const wrong = [environment, atProvider, onTheWay]
    .flatMap((read) => validateSync(read))
    .flatMap(({ constraints = {} }) => Object.values(constraints))
  const openId = openIdFrom(atProvider)
  const all = [...new Set([...wrong, ...together(environment, openId)])]
  if (all.length > 0) throw new WrongSettings(all.join('\n'))
  const { LEDGER_DATA: folder = 'data', EVENT_STORE: eventStore, PORT: port, HOST: host } = environment
  const { LEDGER_MASTER_KEY: masterKey, LEDGER_MASTER_KEY_FILE: masterKeyFile } = environment
  const publicUrl = environment.LEDGER_PUBLIC_URL?.replace(/\/$/, '')
  const localAccounts = environment.LEDGER_LOCAL_ACCOUNTS === 'no' ? false : undefined
  const publishedOnLoopback = environment.LEDGER_PUBLISHED === undefined ? undefined : true
  const session = sessionFrom(environment)
  const web = webFrom(onTheWay)
  return {
    folder,
    ...given({ eventStore, masterKey, masterKeyFile, port, host, publicUrl, openId, localAccounts, publishedOnLoopback, web, session }),
  }
}

const sessionFrom = ({ LEDGER_SESSION_IDLE, LEDGER_SESSION_LONGEST }: Environment): Partial<SessionLimits> | undefined => {
  const limits = given({ idleMinutes: LEDGER_SESSION_IDLE, longestHours: LEDGER_SESSION_LONGEST })
  return Object.keys(limits).length > 0 ? (limits as Partial<SessionLimits>) : undefined
}

/** What two settings must say of each other. */
const together = ({ LEDGER_PUBLIC_URL, LEDGER_LOCAL_ACCOUNTS }: Environment, openId: OpenIdSettings | undefined): readonly string[] => [
  ...(openId && LEDGER_PUBLIC_URL === undefined
    ? ['LEDGER_PUBLIC_URL must be given where OIDC_ISSUER is: the provider sends people back to it']
    : []),
  ...(LEDGER_LOCAL_ACCOUNTS === 'no' && !openId
    ? ['LEDGER_LOCAL_ACCOUNTS is "no" and OIDC_ISSUER is not given: nobody could sign in']
    : []),
]

/** What is empty is not given: a compose file passes on variables that nobody set. */
const known = (read: new () => object, variables: Variables): Variables => {
  const names = new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(read, '', false, false)
      .map(({ propertyName }) => propertyName),
  )
  return Object.fromEntries(Object.entries(variables).filter(([name, value]) => names.has(name) && value))
}

type Given<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> }

const given = <Values extends object>(values: Values): Given<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<Values>
