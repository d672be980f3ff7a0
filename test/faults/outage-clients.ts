import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { ACTING, ACTIONS, addressOf, checkOf, noteOf } from './under-fire.js'
import type { Acknowledged, Sent } from './writers.js'

/** An answer as the client has it; times in milliseconds on the clock of this process. */
export interface Heard {
  readonly began: number
  readonly took: number
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export const heard = async (address: string, asked: RequestInit = {}): Promise<Heard> => {
  const began = performance.now()
  const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(60_000), ...asked })
  const text = await response.text()
  return { began, took: performance.now() - began, status: response.status, headers: response.headers, text }
}

export const codeOf = ({ text }: Heard): string | undefined => (JSON.parse(text) as { readonly code?: string }).code

export interface Clients {
  readonly writes: Heard[]
  readonly pages: Heard[]
  readonly programs: Heard[]
  readonly acknowledged: Acknowledged[]
  /** Commands of which it was once not known whether they were recorded. */
  readonly unknown: Set<string>
  /** Resolves when every command has a plain answer: what has none is sent again. */
  stop(): Promise<void>
}

const WRITERS = 4

/** Four that write, each to an action of its own and under the same key until it is recorded; one that reads pages, and one program. */
export const startClients = (address: string): Clients => {
  const [writes, pages, programs, acknowledged]: [Heard[], Heard[], Heard[], Acknowledged[]] = [[], [], [], []]
  const unknown = new Set<string>()
  let stopped = false

  const write = async (action: string): Promise<void> => {
    let ifMatch = (await heard(address + addressOf(action))).headers.get('etag') ?? ''
    while (!stopped) {
      const sent = { commandId: randomUUID(), action, ifMatch }
      for (;;) {
        const answer = await check(address, sent)
        writes.push(answer)
        if (answer.status === 200) {
          acknowledged.push({ ...sent, revision: (JSON.parse(answer.text) as { readonly revision: number }).revision })
          ifMatch = answer.headers.get('etag') ?? ''
          break
        }
        if (answer.status !== 503) throw new Error(`a write was answered ${answer.status} ${answer.text}`)
        if (codeOf(answer) === 'outcome-unknown') unknown.add(sent.commandId)
        await briefly()
      }
    }
  }
  const read = async (path: string, into: Heard[]): Promise<void> => {
    while (!stopped) {
      into.push(await heard(address + path))
      await briefly()
    }
  }

  const action = addressOf(ACTIONS[0] ?? '')
  const running = [
    ...ACTIONS.slice(0, WRITERS).map(write),
    read(action.replace('/api', ''), pages),
    read('/partnerships/exampleshire', pages),
    read(action, programs),
  ]
  return {
    ...{ writes, pages, programs, acknowledged, unknown },
    stop: async () => {
      stopped = true
      await Promise.all(running)
    },
  }
}

const check = (address: string, { commandId, action, ifMatch }: Sent): Promise<Heard> =>
  heard(`${address}${addressOf(action)}/check-action`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: ACTING, 'idempotency-key': commandId, 'if-match': ifMatch },
    body: JSON.stringify(checkOf(action, noteOf(commandId))),
  })

/** So that clients in an outage do not fill the machine with their asking. */
const briefly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

/** Waits until something holds. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await briefly()
}
