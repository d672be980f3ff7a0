import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDataFolder, thereIsALedger, type LedgerSettings } from '@ledger/server'
import {
  MASTER_KEY_FILE,
  masterKeyKept,
  oldMasterKeysAreDestroyed,
  putMasterKey,
  rewrapKeys,
  WrongMasterKey,
  type Erasure,
} from '@ledger/vault'
import { textOf, type Given } from '../command-line/ledger-command.js'
import { placeOf, withExistingLedger } from '../command-line/open.js'
import type { ExitCode, Terminal } from '../command-line/terminal.js'
import { CouldNot, WrongUse } from '../command-line/trouble.js'

export const runKeys = async ({ words, values, settings, clock, terminal }: Given): Promise<ExitCode> => {
  const [what, to] = [words[0], textOf(values, 'to')]
  if (what === 'old-destroyed' && to === undefined) return sayDestroyed(settings, clock(), terminal)
  if (what !== 'rewrap' || to === undefined)
    throw new WrongUse(
      'It is “ledger keys rewrap --to FILE”, where FILE holds or will hold the new master key, or “ledger keys old-destroyed”.',
    )
  if (!(await thereIsALedger(settings))) throw new CouldNot(`There is no ledger in ${placeOf(settings)}, and no keys to rewrap.`)
  await rewrapTo(to, settings, clock(), terminal)
  return 0
}

const rewrapTo = async (file: string, settings: LedgerSettings, now: string, { out, err }: Terminal): Promise<void> => {
  const newMaster = masterKeyKept(file)
  const given = settings.masterKey !== undefined || settings.masterKeyFile !== undefined
  err('Opening the ledger under its present master key …')
  const opened = await openDataFolder(settings).catch(async (error: unknown) => {
    if (!(error instanceof WrongMasterKey) || !(await isUnder(newMaster, settings))) throw error
    finish(settings.folder, newMaster, given)
    throw new CouldNot(
      `The keys lie under the master key in ${file} already: an earlier run was cut short before it was recorded. The ledger opens with it. To be able to say that what was erased is unrecoverable, rewrap once more, to another file.`,
    )
  })
  try {
    err('Wrapping every key anew, all or none …')
    const erasures = await rewrapKeys(opened.log, opened.vault, newMaster, { commandId: `rewrap-${now}` })
    finish(settings.folder, newMaster, given)
    out(
      [
        `Every key lies under the new master key in ${file}.`,
        given
          ? `Start the ledger with it from now on: LEDGER_MASTER_KEY_FILE=${file}.`
          : `${join(settings.folder, MASTER_KEY_FILE)} holds it now too.`,
        `Erasures before it: ${erasures.length}. Destroy the old master key with every copy, then say so: ledger keys old-destroyed.`,
      ].join('\n'),
    )
  } finally {
    await opened.close()
  }
}

/** Where the folder keeps its own master key, it is replaced; one that was given is its keeper's to replace. */
const finish = (folder: string, newMaster: Uint8Array, given: boolean): void => {
  if (!given && existsSync(join(folder, MASTER_KEY_FILE))) putMasterKey(folder, newMaster)
}

const isUnder = async (master: Uint8Array, { masterKeyFile: _, ...settings }: LedgerSettings): Promise<boolean> => {
  try {
    await (await openDataFolder({ ...settings, masterKey: Buffer.from(master).toString('hex') })).close()
    return true
  } catch (error) {
    if (error instanceof WrongMasterKey) return false
    throw error
  }
}

const sayDestroyed = (settings: LedgerSettings, now: string, { out }: Terminal): Promise<ExitCode> =>
  withExistingLedger(settings, async ({ log, forgetting }): Promise<ExitCode> => {
    await oldMasterKeysAreDestroyed(log, { commandId: `destroyed-${now}` })
    const erasures = await forgetting.erasures()
    out(erasures.length === 0 ? 'It is recorded. Nothing was ever erased here.' : ['It is recorded.', ...erasures.map(lineOf)].join('\n'))
    return 0
  })

const lineOf = ({ erasureId, unreadableAt, unrecoverableAt }: Erasure): string =>
  `Erasure ${erasureId}: unreadable since ${unreadableAt ?? '(not yet)'}, ${
    unrecoverableAt
      ? `unrecoverable since ${unrecoverableAt}`
      : 'not unrecoverable yet: rewrap the keys, destroy the old master key, and say so again'
  }.`
