import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { status } from '@grpc/grpc-js'
import { afterOutage, clientOf, gathered, letClientsGo, said, wordsOf } from './through-the-client.js'

describe('a stand-in that is a process of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'))
  const started: ChildProcess[] = []
  afterEach(letClientsGo)
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  const start = async (...more: readonly string[]) => {
    const child = spawn(process.execPath, [join(__dirname, 'dist/main.js'), '--keep', join(folder, 'kept.jsonl'), ...more], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    started.push(child)
    const words: Promise<unknown> = once(child.stderr, 'data').then(([text]) => String(text))
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const { value: url } = (await lines.next()) as { value: string }
    const control = more.includes('--control') ? ((await lines.next()) as { value: string }).value : ''
    return { child, url, control, words }
  }

  test('says what it is, is killed, and knows everything when it is started again at the same port', async () => {
    const first = await start('--port', '0')
    expect(await first.words).toContain('not EventStoreDB')
    const client = clientOf(first.url)
    expect(await client['capabilities']).toMatchObject({ serverVersion: '0.0.0 stand-in' })
    await client.appendToStream('a', [said('one'), said('two')])
    const before = await gathered(client.readAll())
    const gone = once(first.child, 'exit')
    first.child.kill('SIGKILL')
    await gone
    const port = /:(\d+)\?/.exec(first.url)?.[1] ?? ''
    await start('--port', port)
    await afterOutage(() => client.appendToStream('a', said('three'), { expectedRevision: 1n }))
    expect(wordsOf(await gathered(client.readStream('a')))).toEqual(['one', 'two', 'three'])
    expect((await gathered(client.readAll({ maxCount: before.length }))).map(({ event }) => event?.id)).toEqual(
      before.map(({ event }) => event?.id),
    )
  })

  test('fails as it is told to over HTTP', async () => {
    const { url, control } = await start('--port', '0', '--control', '0')
    const client = clientOf(url)
    const told = await fetch(`${control}/faults`, { method: 'POST', body: JSON.stringify({ what: 'reset-after', method: 'write' }) })
    expect(told.status).toBe(200)
    await expect(client.appendToStream('b', said('one'))).rejects.toMatchObject({ code: status.UNAVAILABLE })
    expect(await (await fetch(`${control}/faults`)).json()).toEqual([{ method: 'batch-append', what: 'reset-after' }])
    expect(wordsOf(await afterOutage(() => gathered(client.readStream('b'))))).toEqual(['one'])
  })
})
