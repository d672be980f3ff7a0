import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { LedgerSettings } from '@ledger/server'
import { WrongUse } from '../command-line/trouble.js'

/** The settings with which the target is opened, now and by whoever uses it later. */
export const targetOf = ({ folder, eventStore, masterKey, masterKeyFile }: LedgerSettings, to: string): LedgerSettings => {
  const given = { ...(masterKey === undefined ? {} : { masterKey }), ...(masterKeyFile === undefined ? {} : { masterKeyFile }) }
  const isServer = /^esdb(\+discover)?:\/\//.test(to)
  const same = isServer ? to === eventStore : eventStore === undefined && real(to) === real(folder)
  if (same) throw new WrongUse('--to names the very ledger that is to be copied.')
  if (!isServer && /^[a-z][a-z+.-]*:\/\//i.test(to))
    throw new WrongUse('--to takes esdb://… or esdb+discover://… for a server, or the path of a folder.')
  return isServer ? { folder, eventStore: to, ...given } : { folder: to, ...given }
}

/** For messages: the name of a server may hold a password. */
export const inWords = ({ folder, eventStore }: LedgerSettings): string =>
  eventStore === undefined ? folder : 'the server that --to names'

const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path))
