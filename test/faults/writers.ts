import { randomUUID } from 'node:crypto'
import { ACTING, ACTIONS, addressOf, checkOf, noteOf } from './under-fire.js'

/** A command as the client keeps it: what it sent, so that it can send the very same again. */
export interface Sent {
  readonly commandId: string
  readonly action: string
  readonly ifMatch: string
}

/** What the client was told, and wrote down. */
export interface Acknowledged extends Sent {
  readonly revision: number
}

/** What the writers know of their commands, over all lives of the server. */
export interface Notebook {
  readonly acknowledged: Acknowledged[]
  /** Sent, and the answer never came. */
  readonly unknown: Sent[]
  refused: number
}

const WRITERS = 8

/** Eight writers at once, each sending one check after another, until nobody answers any more or they are told to stop. */
export const write = async (address: string, notebook: Notebook, done: () => boolean): Promise<void> => {
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => writeAlone(address, writer, notebook, done)))
}

const writeAlone = async (address: string, writer: number, notebook: Notebook, done: () => boolean): Promise<void> => {
  for (let turn = 0; !done(); turn += 1) {
    const action = ACTIONS[turn % 3 === 2 ? WRITERS + (turn % WRITERS) : writer] ?? ''
    const ifMatch = await revisionOf(address, action)
    if (ifMatch === null) return
    const sent = { commandId: randomUUID(), action, ifMatch }
    const answer = await send(address, sent)
    if (answer === 'lost') {
      notebook.unknown.push(sent)
      return
    }
    if (answer === 'refused') notebook.refused += 1
    else notebook.acknowledged.push({ ...sent, revision: answer })
  }
}

/** Sends again, unchanged, whatever has no answer yet. It is recorded already, or is recorded now, or is plainly refused. */
export const settle = async (address: string, notebook: Notebook): Promise<void> => {
  for (const sent of notebook.unknown.splice(0)) {
    const answer = await send(address, sent)
    if (answer === 'lost') notebook.unknown.push(sent)
    else if (answer === 'refused') notebook.refused += 1
    else notebook.acknowledged.push({ ...sent, revision: answer })
  }
}

const revisionOf = async (address: string, action: string): Promise<string | null> => {
  try {
    const response = await fetch(address + addressOf(action), { signal: AbortSignal.timeout(20_000) })
    await response.arrayBuffer()
    return response.headers.get('etag')
  } catch {
    return null
  }
}

/** The revision that was told; refused where the answer says plainly that nothing was recorded. */
const send = async (address: string, { commandId, action, ifMatch }: Sent): Promise<number | 'refused' | 'lost'> => {
  const answer = await answerTo(`${address}${addressOf(action)}/check-action`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: ACTING, 'idempotency-key': commandId, 'if-match': ifMatch },
    body: JSON.stringify(checkOf(action, noteOf(commandId))),
    signal: AbortSignal.timeout(20_000),
  })
  if (!answer) return 'lost'
  const { revision, code } = JSON.parse(answer.body) as { readonly revision?: number; readonly code?: string }
  if (answer.status === 200 && revision !== undefined) return revision
  if (answer.status === 503) return code === 'outcome-unknown' ? 'lost' : 'refused'
  if (answer.status === 412) return 'refused'
  throw new Error(`the server answered ${answer.status} ${answer.body}`)
}

/** Nothing where the connection broke before the whole answer was here. */
const answerTo = async (address: string, asked: RequestInit): Promise<{ readonly status: number; readonly body: string } | undefined> => {
  try {
    const response = await fetch(address, asked)
    return { status: response.status, body: await response.text() }
  } catch {
    return undefined
  }
}
