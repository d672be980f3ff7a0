import { ledgerOf, systemClock, type EventStore, type LedgerKeys } from '@ledger/event-store'
import type { Clock } from '@ledger/kernel'
import { openLog, openVault, type LedgerSettings } from '@ledger/server'
import { KeysDiffer, WrongMasterKey, type Vault } from '@ledger/vault'
import { CouldNot } from '../command-line/trouble.js'
import { inWords } from './target.js'

/** A log and its keys, as they are stored: nothing is opened, founded or brought up to date. */
export interface Opened {
  readonly log: EventStore
  readonly vault: Vault
  readonly keys: LedgerKeys
  close(): Promise<void>
}

export const openedSource = (settings: LedgerSettings): Promise<Opened> => opened(settings, systemClock)

/**
 * @param clock gives the time at which the event that is appended next was recorded
 * @throws CouldNot where another ledger is there
 */
export const openedTarget = async (settings: LedgerSettings, source: Opened, clock: Clock): Promise<Opened> => {
  const target = await opened(settings, clock, source.keys).catch((error: unknown) => {
    if (error instanceof KeysDiffer) throw another(settings)
    if (error instanceof WrongMasterKey)
      throw new CouldNot(`There are keys in ${inWords(settings)} already, and they lie under another master key. Nothing was copied.`)
    throw error
  })
  try {
    const [there, here] = [await ledgerOf(target.log), await ledgerOf(source.log)]
    if (there && there.ledgerId !== here?.ledgerId) throw another(settings)
    return target
  } catch (error) {
    await target.close()
    throw error
  }
}

const another = (settings: LedgerSettings): CouldNot =>
  new CouldNot(
    `There is another ledger in ${inWords(settings)}: its keys are not those of this one. Nothing was copied. Name an empty target.`,
  )

const opened = async (settings: LedgerSettings, clock: Clock, copied?: LedgerKeys): Promise<Opened> => {
  const vault = await openVault(settings, copied)
  try {
    const keys = await vault.ledgerKeys()
    const log = await openLog(settings, { clock, saltKey: keys.saltKey })
    const close = async (): Promise<void> => {
      await log.close()
      await vault.close()
    }
    return { log, vault, keys, close }
  } catch (error) {
    await vault.close()
    throw error
  }
}
