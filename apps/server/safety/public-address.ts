import { existsSync } from 'node:fs'
import { masterKeyFrom } from '@ledger/vault'
import { isLoopback } from '../settings/loopback.js'
import { WrongSettings, type Settings } from '../settings/settings.js'
import { isOpenToOthers } from './readable-by-others.js'
import { weaknessOf } from './weak-key.js'

export type Reach = Pick<Settings, 'host' | 'publishedOnLoopback' | 'publicUrl'>

/** Whether nobody but this machine reaches the site, by what it listens on and by the address that people use. */
export const isReachedFromHereAlone = ({ host = '127.0.0.1', publishedOnLoopback = false, publicUrl }: Reach): boolean =>
  (isLoopback(host) || publishedOnLoopback) && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname.replace(/^\[|\]$/g, '')))

/**
 * A site that others reach is safe from its first start, or does not start: by TLS, with a key that does not lie beside the data and was made by chance,
 * knowing whose word about addresses it takes, and with a way to sign in.
 * @throws WrongSettings that names every variable that is missing or wrong, and what to do
 */
export const refuseUnsafeAddress = (settings: Settings): void => {
  if (isReachedFromHereAlone(settings)) return
  const { publicUrl, web, openId, localAccounts = true } = settings
  const faults = [
    ...(publicUrl?.startsWith('https://')
      ? []
      : [
          'LEDGER_PUBLIC_URL must be the https:// address that people use, such as https://ledger.example.org: sessions and forms are bound to it',
        ]),
    ...keyFaults(settings),
    ...(web?.trustProxy === undefined
      ? [
          'TRUST_PROXY must say whose word about addresses is taken: the number of proxies before this server, such as 1, their addresses, or "none"',
        ]
      : []),
    ...(localAccounts || openId ? [] : ['OIDC_ISSUER must be given, or LEDGER_LOCAL_ACCOUNTS left out: nobody could sign in']),
  ]
  if (faults.length > 0)
    throw new WrongSettings([`${reachOf(settings)} is open to others, so`, ...faults.map((fault) => `  ${fault}`)].join('\n'))
}

const reachOf = ({ host, publicUrl, publishedOnLoopback }: Reach): string =>
  host === undefined || isLoopback(host) || publishedOnLoopback ? `LEDGER_PUBLIC_URL=${publicUrl ?? ''}` : `HOST=${host}`

const keyFaults = ({ masterKey, masterKeyFile, folder }: Settings): readonly string[] => {
  if (masterKey === undefined && masterKeyFile === undefined)
    return [
      'LEDGER_MASTER_KEY or LEDGER_MASTER_KEY_FILE must give the master key: one that lies beside the data opens every copy of the data. openssl rand -base64 32 makes one; where there is a master.key in the data folder, move that file and name it',
    ]
  const name = masterKey === undefined ? 'LEDGER_MASTER_KEY_FILE' : 'LEDGER_MASTER_KEY'
  if (masterKeyFile !== undefined && existsSync(masterKeyFile) && isOpenToOthers(masterKeyFile))
    return [`${name}, ${masterKeyFile}, may be read by others than its owner: chmod 600 ${masterKeyFile}`]
  const weakness = weaknessOf(masterKeyFrom(folder, { masterKey, masterKeyFile }))
  return weakness === undefined ? [] : [`${name} was not made by chance (${weakness}): openssl rand -base64 32 makes one`]
}

/** @throws WrongSettings where the data are a demonstration, in which anybody may act as anybody */
export const refuseOpenDemonstration = (settings: Settings, founded: { readonly demonstration: boolean }): void => {
  if (founded.demonstration && !isReachedFromHereAlone(settings))
    throw new WrongSettings(
      `LEDGER_DATA, ${settings.folder}, holds a demonstration, in which anybody may act as anybody: it is shown on this machine alone. Leave out HOST and LEDGER_PUBLIC_URL, or name another folder`,
    )
}
