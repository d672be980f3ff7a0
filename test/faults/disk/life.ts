import { setTimeout as pause } from 'node:timers/promises'
import { startServer, type ServerProcess } from '../server-process.js'
import type { Sent } from '../writers.js'
import { asked, hasWords, notRecorded, writeUntil, type Told } from './told.js'

/** A server that runs while eight clients write. */
export interface Life {
  readonly server: ServerProcess
  /** What `/health/ready` says. */
  ready(): Promise<string>
  /** The status of the list of partnerships, which shows nothing of a case, and of a page that does. */
  pages(): Promise<readonly (number | undefined)[]>
  /** Waits until clients of both kinds, with words and without, have had so many more answers of a kind. */
  until(kind: 'acknowledged' | 'refused', more: number, meanwhile?: () => void): Promise<void>
  /** The clients stop; then the server is killed. */
  end(): Promise<void>
}

export const started = async (folder: string, environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> => {
  const server = await startServer(folder, { environment })
  if (server.address === null) throw new Error(`the server did not start: ${server.complaints()}`)
  return server
}

/** Waits until `/health/ready` says it. */
export const seen = async ({ ready }: Life, what: RegExp, meanwhile: () => void = () => undefined): Promise<void> => {
  const from = Date.now()
  for (let said = await ready(); !what.test(said); said = await ready()) {
    if (Date.now() - from > 30_000) throw new Error(`expected ${what}, found ${said}`)
    meanwhile()
    await pause(10)
  }
}

/** Waits until something is so. */
export const until = async (isSo: () => Promise<boolean>, meanwhile: () => void = () => undefined): Promise<void> => {
  for (const from = Date.now(); !(await isSo());) {
    if (Date.now() - from > 30_000) throw new Error('expected it to be so within half a minute, found that it is not')
    meanwhile()
    await pause(10)
  }
}

/** What a server says that cannot start. */
export const refusalToStart = async (folder: string): Promise<string> => {
  const server = await startServer(folder)
  if (server.address === null) return server.complaints()
  await server.kill()
  throw new Error('expected the server not to start, found that it did')
}

export const lifeOf = async (folder: string, told: Told, environment: Readonly<Record<string, string>> = {}): Promise<Life> => {
  const server = await started(folder, environment)
  let isOver = false
  const writing = writeUntil(server.address, told, () => isOver)
  const textOf = async (path: string): Promise<string> => (await asked(server.address + path))?.body ?? 'no answer'
  return {
    server,
    ready: () => textOf('/health/ready'),
    pages: () => Promise.all(['/', '/partnerships/exampleshire'].map(async (path) => (await asked(server.address + path))?.status)),
    until: async (kind, more, meanwhile = () => undefined) => {
      const answers = (): readonly Sent[] => (kind === 'refused' ? notRecorded(told) : told.acknowledged)
      const count = (withWords: boolean): number => answers().filter((sent) => hasWords(sent) === withWords).length
      const [words, none] = [count(true) + more, count(false) + more]
      for (const from = Date.now(); count(true) < words || count(false) < none;) {
        if (Date.now() - from > 60_000)
          throw new Error(
            `expected ${more} more ${kind} of both kinds, found ${count(true)} and ${count(false)}: ${await textOf('/health/ready')}`,
          )
        await pause(10)
        meanwhile()
      }
    },
    end: async () => {
      isOver = true
      await writing
      await server.kill()
    },
  }
}
