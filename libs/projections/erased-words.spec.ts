import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inMemoryStore } from '@ledger/event-store/in-memory'
import { forgetting, sealing, vaultEvents } from '@ledger/vault'
import { inMemoryVault } from '@ledger/vault/in-memory'
import { casework, eventTypes } from './test/casework.js'
import { tidied } from './test/opened.js'
import { filesThatHold, rowsOf } from './test/rows.js'

const { folder, models } = tidied()
const WORDS = 'The handover sheet was blank, said her aunt'
const everyType = [...eventTypes, ...vaultEvents]

/** A partnership with a text, another and a name, on two nodes with tables of their own, both up to date. */
const twoNodes = async () => {
  const [log, vault] = [inMemoryStore(), inMemoryVault()]
  const work = casework(sealing(log, vault, eventTypes))
  const given = { eventTypes: everyType, vault }
  await work.plan('ex', 'A1', WORDS)
  await work.plan('ex', 'A2', 'Train the night staff')
  await work.appoint('ex', 'P1', 'Robin Marsh')
  const nodes = [folder(), folder()].map((data) => ({ data, models: models(log, data, given) }))
  const [here, there] = nodes
  if (!here || !there) throw new Error('there are two')
  const texts = async ({ models: of }: typeof here) =>
    (await of.read('ex', null))
      .all('SELECT text FROM action_checks JOIN texts ON ref = title_ref ORDER BY action_id')
      .map(({ text }) => text)
  for (const node of nodes) expect(await texts(node)).toEqual([WORDS, 'Train the night staff'])
  const forget = forgetting({ log, vault, eventTypes: everyType, opened: here.models })
  const [planned] = (await here.models.read('ex', null)).all<{ ref: string }>(`SELECT ref FROM texts WHERE text LIKE 'The handover%'`)
  return { log, vault, given, work, here, there, texts, ref: planned?.ref ?? '', forget }
}

/** A partnership without anything yet, on one node. */
const alone = async () => {
  const [log, vault, data] = [inMemoryStore(), inMemoryVault(), folder()]
  const here = models(log, data, { eventTypes: everyType, vault })
  return {
    data,
    models: here,
    plan: casework(sealing(log, vault, eventTypes)).plan,
    forget: forgetting({ log, vault, eventTypes: everyType, opened: here }),
    refOf: async (words: string) => {
      const db = await here.read('ex', null)
      return db.get<{ ref: string }>(`SELECT ref FROM texts WHERE text LIKE :words || '%'`, { words })?.ref ?? ''
    },
  }
}

describe('words that were erased', () => {
  it('are gone from the private.db of whoever erased them, row by row as a new one is made', async () => {
    const { log, given, here, texts, ref, forget } = await twoNodes()
    await forget.withdrawText(ref, { erasureId: 'e1', reason: 'slip-of-the-pen' })
    await forget.forgetPerson('P1', { erasureId: 'e2', reason: 'asked-to-be-forgotten' })
    for (const words of ['handover sheet', 'Robin Marsh']) expect(filesThatHold(here.data, words)).toEqual([])
    expect(await texts(here)).toEqual(['[erased]', 'Train the night staff'])
    expect((await here.models.read('ex', null)).all('SELECT name FROM directory')).toEqual([{ name: '[erased]' }])
    const anew = folder()
    await models(log, anew, given).read('ex', null)
    expect(rowsOf(join(anew, 'private.db'))).toEqual(rowsOf(join(here.data, 'private.db')))
  })

  it('are gone from pages that were split and merged around them', async () => {
    const { data, models: read, plan, forget, refOf } = await alone()
    for (let index = 0; index < 600; index += 1) {
      await plan('ex', `A${index}`, `Word${index}of`)
      if (index % 100 === 99) await read.read('ex', null)
    }
    const gone = Array.from({ length: 24 }, (_, index) => `Word${index * 25}of`)
    const refs = await Promise.all(gone.map(refOf))
    await forget.withdrawText(refs[0] ?? '', { erasureId: 'e1', reason: 'slip-of-the-pen' })
    for (const [index, ref] of refs.slice(1).entries())
      await forget.withdrawText(ref, { erasureId: `more-${index}`, reason: 'slip-of-the-pen' })
    for (const words of gone) expect(filesThatHold(data, words)).toEqual([])
    expect(filesThatHold(data, 'Word1of')).not.toEqual([])
  })

  it('are dropped by another node before it answers', async () => {
    const { there, texts, ref, forget } = await twoNodes()
    await forget.withdrawText(ref, { erasureId: 'e1', reason: 'slip-of-the-pen' })
    expect(filesThatHold(there.data, 'handover sheet')).not.toEqual([])
    expect(await texts(there)).toEqual(['[erased]', 'Train the night staff'])
    expect(filesThatHold(there.data, 'handover sheet')).toEqual([])
  })

  it('are dropped from a file that was put back from before, also as at a date', async () => {
    const { log, given, here, there, texts, ref, forget } = await twoNodes()
    const kept = join(there.data, 'private.db')
    await there.models.close()
    copyFileSync(kept, join(here.data, 'kept.db'))
    await forget.withdrawText(ref, { erasureId: 'e1', reason: 'slip-of-the-pen' })
    await here.models.close()
    for (const suffix of ['-wal', '-shm']) rmSync(join(here.data, `private.db${suffix}`), { force: true })
    copyFileSync(join(here.data, 'kept.db'), join(here.data, 'private.db'))
    rmSync(join(here.data, 'kept.db'))
    const again = models(log, here.data, given)
    const then = await again.read('ex', { date: '2020-01-01', basis: 'happened' })
    expect(then.all(`SELECT text FROM texts WHERE ref = :ref`, { ref })).toEqual([{ text: '[erased]' }])
    expect(await texts({ ...here, models: again })).toEqual(['[erased]', 'Train the night staff'])
    expect(filesThatHold(here.data, 'handover sheet')).toEqual([])
  })

  it('are not written again by whoever opened them a moment before', async () => {
    const { log, vault, given, work, here, there } = await twoNodes()
    await work.appoint('ex', 'P1', 'Robin Marsh-Hill')
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    let found = (): void => undefined
    const opening = new Promise<void>((resolve) => (found = resolve))
    const slow = {
      find: async (names: readonly string[]) => {
        const keys = await vault.find(names)
        found()
        await held
        return keys
      },
    }
    await there.models.close()
    const slowly = models(log, there.data, { ...given, vault: slow })
    const reading = slowly.read('ex', null)
    await opening
    await forgetting({ log, vault, eventTypes: everyType, opened: slowly }).forgetPerson('P1', { erasureId: 'e1', reason: 'asked' })
    release()
    expect((await reading).all('SELECT name FROM directory')).toEqual([{ name: '[erased]' }])
    expect(filesThatHold(there.data, 'Marsh-Hill')).toEqual([])
    expect(filesThatHold(here.data, 'Robin Marsh')).not.toEqual([])
    expect((await here.models.read('ex', null)).all('SELECT name FROM directory')).toEqual([{ name: '[erased]' }])
    expect(filesThatHold(here.data, 'Robin Marsh')).toEqual([])
  })
})
