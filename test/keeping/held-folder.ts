import { Readable } from 'node:stream'
import { GrantRole, type Role } from '@ledger/access'
import { SubmitEvidence } from '@ledger/actions'
import { noScanner, openUploads } from '@ledger/documents'
import { idFrom, unknown, words, type Command, type Outcome } from '@ledger/kernel'
import { openLedger, serve, type LedgerSettings, type OpenLedger, type Served } from '@ledger/server'
import { pdf } from '../../libs/documents/test/zip.js'
import { makeSmallLedger, TODAY } from '../journeys/small-ledger.js'
import { aVisitor } from './a-visitor.js'

export const HOME = '/partnerships/exampleshire/keeping'
export const AMBER = idFrom('amber')

const context = (commandId: string) => ({
  ...{ partnership: 'exampleshire', commandId, occurredOn: null, today: TODAY, source: { via: 'cli', knownTo: null } as const },
  actor: { said: unknown, decided: unknown, recorded: unknown },
})

const told = async ({ commands }: OpenLedger, command: Command<object>): Promise<void> => {
  const outcome = await commands.execute<Command<object>, Outcome>(command)
  if (!outcome.done) throw new Error(outcome.refused)
}

/** The small ledger, in which two besides the business manager may approve. */
export const makeHeldFolder = async (settings: LedgerSettings): Promise<void> => {
  const { folder, ...elsewhere } = settings
  await makeSmallLedger(folder, elsewhere)
  const opened = await openLedger(settings)
  const given: readonly (readonly [string, Role])[] = [
    ['inspector', 'partnership chair'],
    ['nurse', 'delegated safeguarding partner'],
  ]
  for (const [name, role] of given) await told(opened, new GrantRole({ personId: idFrom(name), role }, context(role)))
  await opened.close()
}

/** Puts one file in as evidence, under each of these titles; its SHA-256. */
export const putIn = async (settings: LedgerSettings, titles: readonly string[], mentions: readonly string[] = []): Promise<string> => {
  const opened = await openLedger(settings)
  const uploads = openUploads({ folder: settings.folder, vault: opened.vault, scanner: noScanner, maxBytes: 1_000_000 })
  const kept = await uploads.keep(Readable.from([pdf('Minutes of the board')]), 'minutes.pdf')
  if (!kept.kept) throw new Error(kept.why)
  const { kept: _, ...document } = kept
  for (const name of titles) {
    const data = { actionId: idFrom('rota'), title: words(`Minutes, as ${name}`, mentions), pointer: 'in the ledger', ...document }
    await told(opened, new SubmitEvidence(data, context(name)))
  }
  await opened.close()
  return kept.sha256
}

/** Serves a ledger for as long as it is visited. */
export const over = async <Answer>(settings: LedgerSettings, visit: (served: Served) => Promise<Answer>): Promise<Answer> => {
  const served = await serve({ ...settings, port: 0 })
  try {
    return await visit(served)
  } finally {
    await served.close()
  }
}

export const decide = (served: Served, name: string, requestId: string, decision: 'approve' | 'carry-out') =>
  aVisitor(served.address, name).send(`${HOME}/erasures/${requestId}`, { decide: decision })

export const askFor = async (served: Served, text: string): Promise<string> => {
  const asked = await aVisitor(served.address, 'business manager').send(`${HOME}/ask-for-erasure`, {
    ...{ what: 'text', text, ground: 'slip-of-the-pen', reason: 'It says more than it should' },
  })
  expect(asked.status).toBe(303)
  return (asked.location ?? '').split('/').at(-1) ?? ''
}

export const approve = async (served: Served, requestId: string): Promise<void> => {
  for (const name of ['inspector', 'nurse']) expect((await decide(served, name, requestId, 'approve')).status).toBe(303)
}

export const hold = (served: Served) =>
  aVisitor(served.address, 'inspector').send(`${HOME}/hold`, {
    ...{ what: 'review', review: AMBER, authority: 'The coroner', reason: 'An inquest is open' },
  })

export const liftEveryHold = async (served: Served): Promise<void> => {
  const visitor = aVisitor(served.address, 'inspector')
  const { text } = await visitor.get(HOME)
  for (const [, path = ''] of text.matchAll(/href="([^"]*\/holds\/[^"]*)"/g))
    expect((await visitor.send(path, { reason: 'It has ended' })).status).toBe(303)
}
