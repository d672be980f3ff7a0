import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { ACTING, ACTIONS, addressOf, checkOf, noteOf } from '../under-fire.js'
import type { Acknowledged, Sent } from '../writers.js'

/** Every answer that the clients had of a server whose disk fails. */
export interface Told {
  readonly acknowledged: Acknowledged[]
  /** The answer was: nothing was recorded. */
  readonly refused: Sent[]
  /** The answer was: it is not known yet; or there was none. */
  readonly unknown: Sent[]
  readonly overtaken: Sent[]
  /** Answers that no disk is an excuse for. */
  readonly wrong: string[]
  pages: number
  /** Reads that were answered with 503. */
  unread: number
}

export const nothingTold = (): Told => ({ acknowledged: [], refused: [], unknown: [], overtaken: [], wrong: [], pages: 0, unread: 0 })

/** Of which the answer was that nothing was recorded: not now, or not on a revision so old as tables show that cannot be brought up to date. */
export const notRecorded = ({ refused, overtaken }: Told): readonly Sent[] => [...refused, ...overtaken]

const WRITERS = 8
/** Milliseconds between a refusal and the next attempt. */
const BREATH = 25

/** Writers, half of them with words that need a key, until they are told to stop; every answer is noted. */
export const writeUntil = async (address: string, told: Told, done: () => boolean): Promise<void> => {
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => writeAlone(address, writer, told, done)))
}

const writeAlone = async (address: string, writer: number, told: Told, done: () => boolean): Promise<void> => {
  const action = ACTIONS[writer] ?? ''
  let ifMatch: string | null = null
  while (!done()) {
    // Nothing can be read while no access record can be written: then the revision that was seen last is sent.
    ifMatch = (await revisionOf(address, action, told)) ?? ifMatch
    if (ifMatch === null) await pause(BREATH)
    else if ((await send(address, { commandId: randomUUID(), action, ifMatch }, told)) !== 200) await pause(BREATH)
  }
}

/** Words need a key of their own, which is made before anything is appended. */
export const hasWords = ({ action }: Pick<Sent, 'action'>): boolean => ACTIONS.indexOf(action) % 2 === 0

/** Sends again, unchanged, what has no answer yet. */
export const settle = async (address: string, told: Told): Promise<void> => {
  for (const sent of told.unknown.splice(0)) await send(address, sent, told)
}

export const send = async (address: string, sent: Sent, told: Told): Promise<number | null> => {
  const { commandId, action, ifMatch } = sent
  const answer = await asked(`${address}${addressOf(action)}/check-action`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: ACTING, 'idempotency-key': commandId, 'if-match': ifMatch },
    body: JSON.stringify(checkOf(action, hasWords(sent) ? noteOf(commandId) : '')),
  })
  if (!answer) told.unknown.push(sent)
  else {
    const { status, retryAfter, body } = answer
    const { revision, code } = JSON.parse(body) as { readonly revision?: number; readonly code?: string }
    if (status === 200 && revision !== undefined) told.acknowledged.push({ ...sent, revision })
    else if (status === 412) told.overtaken.push(sent)
    else if (status === 503 && retryAfter > 0 && code === 'outcome-unknown') told.unknown.push(sent)
    else if (status === 503 && retryAfter > 0) told.refused.push(sent)
    else told.wrong.push(`POST: ${status}, Retry-After ${retryAfter}: ${body}`)
  }
  return answer?.status ?? null
}

const revisionOf = async (address: string, action: string, told: Told): Promise<string | null> => {
  const answer = await asked(address + addressOf(action))
  if (answer?.status === 200) told.pages += 1
  else if (answer?.status === 503 && answer.retryAfter > 0) told.unread += 1
  else if (answer) told.wrong.push(`GET: ${answer.status}: ${answer.body}`)
  return answer?.etag ?? null
}

export interface Answer {
  readonly status: number
  /** Seconds; 0 where it says nothing. */
  readonly retryAfter: number
  readonly etag: string | null
  readonly body: string
}

/** Nothing where the connection broke before the whole answer was here. */
export const asked = async (url: string, how: RequestInit = {}): Promise<Answer | undefined> => {
  try {
    const response = await fetch(url, { ...how, signal: AbortSignal.timeout(20_000) })
    const { status, headers } = response
    return { status, retryAfter: Number(headers.get('retry-after') ?? 0), etag: headers.get('etag'), body: await response.text() }
  } catch {
    return undefined
  }
}
