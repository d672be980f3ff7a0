import { idFrom } from '@ledger/kernel'
import { askId, PARTNERSHIP, type Somebody } from './canary-ledger.js'
import type { Address } from './addressed.js'
import type { StateLetter } from './matrix.js'
import type { Route } from './routes.js'

/** What every form here carries, and every browser holds. */
const TOKEN = 'a'.repeat(32)

export type Ask = ReturnType<typeof askingOf>

export interface Answered {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/** How often is asked again what a starved machine could not answer in time. */
const AGAIN = 50

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200))

/** Sends it again where it is told to come again, or where a starved machine cut it off before it was answered. */
const untilAnswered = async (send: () => Promise<Response>): Promise<Answered> => {
  for (let again = 0; ; again += 1) {
    try {
      const response = await send()
      const answer = { status: response.status, text: await response.text(), headers: response.headers }
      if (answer.status !== 503 || again === AGAIN) return answer
    } catch (error) {
      const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined
      if (again === AGAIN || !['ECONNRESET', 'UND_ERR_SOCKET'].includes(cause?.code ?? '')) throw error
    }
    await aWhile()
  }
}

/** Asks a server as somebody: a page, a form with its fields, or what a program sends. */
export const askingOf =
  (server: string) =>
  ({ method, pattern }: Asked, { path }: Address, who: Pick<Somebody, 'personId'>, body?: Sent, revision = '999999'): Promise<Answered> => {
    const isForPrograms = pattern.startsWith('/api')
    const program = { 'content-type': 'application/json', 'idempotency-key': 'asked by a test', 'if-match': `"${revision}"` }
    const sent = body && (isForPrograms ? JSON.stringify(body) : new URLSearchParams({ ...(body as Fields), 'form-token': TOKEN }))
    const headers = { cookie: cookieOf(who), ...(body && isForPrograms && program) }
    return untilAnswered(() => fetch(server + path, { method, redirect: 'manual', headers, ...(sent && { body: sent }) }))
  }

type Asked = Pick<Route, 'method' | 'pattern'>

const cookieOf = ({ personId }: Pick<Somebody, 'personId'>): string => `acting-as=${PARTNERSHIP}.${personId}; form-token=${TOKEN}`

type Fields = Readonly<Record<string, string>>
export type Sent = Fields | ReturnType<typeof checkByAProgram>

/** What a program sends that checks an action of a review in some state. */
export const checkByAProgram = (state: StateLetter, { personId }: Somebody) => ({
  checks: [{ askId: askId(state), finding: 'shown' }],
  ...{
    evidenceIds: [idFrom(`evidence ${state}`)],
    checkedOn: '2026-06-01',
    checkedBy: { kind: 'person', id: personId },
    recordedBy: personId,
  },
})

/** An answer but for these ids and what is made for this answer alone. */
const plain = ({ status, text, headers }: Answered, ids: readonly string[]): string => {
  const without = (said: string): string =>
    [...ids, ...ids.map(encodeURIComponent)]
      .reduce((left, id) => left.replaceAll(id, 'ID'), said)
      .replace(/nonce(=")?-?[^"']*/g, '')
      .replace(/(name="command-id" value=")[0-9a-f-]{36}"/g, '$1"')
  const said = [...headers].filter(([name]) => name !== 'date').map(([name, value]) => [name, without(value)])
  return JSON.stringify({ status, said, text: without(text) })
}

/**
 * Where the answer about what somebody may not see parts from the one about what is not there; null where the two are alike, but for these ids. A page
 * says how old it is where a starved machine let its tables grow old, so both are asked again before they are called unlike.
 */
export const differenceOf = async (
  unseen: () => Promise<Answered>,
  missing: () => Promise<Answered>,
  ids: readonly string[],
  first?: Answered,
): Promise<string | null> => {
  for (let again = 0; ; again += 1) {
    const [one, other] = [plain(again === 0 && first ? first : await unseen(), ids), plain(await missing(), ids)]
    if (one === other) return null
    const at = Math.max(0, [...one].findIndex((letter, place) => letter !== other[place]) - 40)
    if (again === AGAIN) return `“${one.slice(at, at + 120)}” and “${other.slice(at, at + 120)}”`
    await aWhile()
  }
}
