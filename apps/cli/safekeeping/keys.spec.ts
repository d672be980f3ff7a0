import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder } from '@ledger/server'
import { run } from '../command-line/run.js'

const place = mkdtempSync(join(tmpdir(), 'ledger-keys-'))
const [folder, FILE] = [join(place, 'data'), join(place, 'new.key')]
afterAll(() => rmSync(place, { recursive: true, force: true }))

const said = async (...argv: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), live: false }
  const code = await run([...argv, '--data', folder], { environment: {}, clock: () => '2026-11-22T12:00:00.000Z', terminal })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const ownKey = (): string => readFileSync(join(folder, 'master.key'), 'utf8')

describe('ledger keys', () => {
  it('needs a ledger that is there', async () => {
    expect(await said('keys', 'rewrap', '--to', FILE)).toMatchObject({ code: 1, out: '' })
    expect(await said('keys', 'old-destroyed')).toMatchObject({ code: 1, out: '' })
  })

  it('puts every key under a new master key, and records that older ones are destroyed', async () => {
    await (await openDataFolder({ folder })).close()
    const old = ownKey()
    expect(await said('keys', 'rewrap', '--to', FILE)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Every key lies under the new master key in ${FILE}.`) as string,
    })
    expect(ownKey()).toBe(readFileSync(FILE, 'utf8'))
    expect(ownKey()).not.toBe(old)
    expect(await said('keys', 'old-destroyed')).toMatchObject({ code: 0, out: 'It is recorded. Nothing was ever erased here.' })
    expect(await said('status')).toMatchObject({ code: 0, err: '' })

    writeFileSync(join(folder, 'master.key'), old)
    const cutShort = await said('keys', 'rewrap', '--to', FILE)
    expect(cutShort).toMatchObject({ code: 1, out: '' })
    expect(cutShort.err).toContain('an earlier run was cut short before it was recorded. The ledger opens with it.')
    expect(await said('status')).toMatchObject({ code: 0, err: '' })
  })

  it.each([[['keys']], [['keys', 'rewrap']], [['keys', 'turn']], [['keys', 'old-destroyed', '--to', 'x']]])(
    'is used otherwise: %j',
    async (argv) => {
      expect(await said(...argv)).toMatchObject({ code: 2, out: '' })
    },
  )
})
