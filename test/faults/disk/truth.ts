import { openLedger } from '@ledger/server'
import { command } from '../command.js'
import { differingTables, judged } from '../judged.js'
import { notRecorded, type Told } from './told.js'

/** What became of a ledger whose disk failed, held against everything its clients were told. All is well where every list is empty. */
export interface Truth {
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  readonly gaps: readonly string[]
  /** Commands of which it was said that nothing was recorded, and which are in the log. */
  readonly recordedAllTheSame: readonly string[]
  readonly tablesUnlikeAReplay: readonly string[]
  /** What `ledger verify` says against it. */
  readonly damage: readonly string[]
}

/** Of a folder that no server has open any more. */
export const truthAbout = async (folder: string, told: Told): Promise<Truth> => {
  const { lost, twice, gaps } = await judged(folder, { acknowledged: told.acknowledged })
  const there = await commandsIn(folder)
  const verified = await command(['verify', '--data', folder])
  return {
    ...{ lost, twice, gaps },
    recordedAllTheSame: notRecorded(told)
      .map(({ commandId }) => commandId)
      .filter((id) => there.has(id)),
    tablesUnlikeAReplay: await differingTables(folder),
    damage: verified.code === 0 ? [] : [verified.out, verified.err],
  }
}

export const NOTHING_AMISS: Truth = { lost: [], twice: [], gaps: [], recordedAllTheSame: [], tablesUnlikeAReplay: [], damage: [] }

const commandsIn = async (folder: string): Promise<ReadonlySet<string>> => {
  const ledger = await openLedger({ folder })
  const found = new Set<string>()
  for await (const { meta } of ledger.log.readAll()) found.add(meta.command.id)
  await ledger.close()
  return found
}
