import { LogUnavailable } from './append-errors.js'
import { inMemoryStore } from './in-memory/index.js'
import { toldAtOnce } from './told-at-once.js'

/** A log that can fall silent, or fail; it counts what it is asked. */
const troubled = () => {
  const store = inMemoryStore()
  const away = new LogUnavailable('the log at example:2113 did not answer in time', 'not written', 5)
  let mode: 'well' | 'failing' | 'silent' | 'takes nothing' = 'well'
  let asked = 0
  const head = (): Promise<string | null> => {
    asked += 1
    if (mode === 'silent') return new Promise(() => undefined)
    return mode === 'failing' ? Promise.reject(away) : store.head()
  }
  const log = toldAtOnce({
    ...store,
    head,
    append: () => Promise.reject(new LogUnavailable('the log at example:2113 has just changed its leader', 'unknown', 5)),
    leafAt: () => (mode === 'failing' ? Promise.reject(away) : Promise.resolve(null)),
  })
  return { log, asked: () => asked, is: (now: typeof mode) => void (mode = now) }
}

describe('a log that is known not to answer', () => {
  it('is not waited for: who waits is told when the first one knows, who comes later at once, and nothing is asked for them', async () => {
    const { log, asked, is } = troubled()
    is('silent')
    const waiting = log.head()
    const reading = log.readAll()[Symbol.asyncIterator]()
    is('failing')
    await expect(log.leafAt('1')).rejects.toThrow(LogUnavailable)
    await expect(waiting).rejects.toThrow('the log at example:2113 did not answer in time')
    const before = asked()
    await expect(reading.next()).rejects.toThrow(LogUnavailable)
    await expect(log.readStream('a.b-1')[Symbol.asyncIterator]().next()).rejects.toThrow(LogUnavailable)
    await expect(log.append('a.b-1', 'no stream', [])).rejects.toMatchObject({ outcome: 'not written' })
    expect(asked()).toBe(before)
    await log.close()
  })

  it('is asked in the background until it answers, and then serves again', async () => {
    const { log, is } = troubled()
    is('failing')
    await expect(log.head()).rejects.toThrow(LogUnavailable)
    is('well')
    let answer: string | null | undefined
    while (answer === undefined) {
      answer = await log.head().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(answer).toBeNull()
    await log.close()
  })

  it('is not one that takes no append: that may be read, and each append says itself what became of it', async () => {
    const { log } = troubled()
    for (let time = 0; time < 2; time += 1) await expect(log.append('a.b-1', 'no stream', [])).rejects.toMatchObject({ outcome: 'unknown' })
    expect(await log.head()).toBeNull()
    await log.close()
  })
})
