import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { derivedKey, invite, LinkProvider } from '@ledger/access'
import { idFrom, type Command, type CommandContext, type Outcome } from '@ledger/kernel'
import { openLedger, serve, type OpenIdSettings, type Served, type Settings } from '@ledger/server'
import { providerHash } from '../../apps/server/session/provider-hash.js'
import { businessManager, makeSmallLedger, TODAY } from '../journeys/small-ledger.js'
import { openProvider, type RunningProvider } from './openid-provider.js'
import { sentTo, Visitor } from './visitor.js'

/** The address that people use. Nobody answers there: whoever asks is led to where the ledger listens. */
export const PUBLIC = 'http://127.0.0.1:9'

/** Whom the provider knows by this name is the business manager. */
export const SUBJECT = 'subject-of-the-business-manager'

export interface LedgerWithProvider {
  readonly provider: RunningProvider
  readonly served: Served
  readonly folder: string
  readonly publicUrl: string
  /** Of invitations, by whom they are for. */
  readonly codes: ReadonlyMap<string, string>
  visitor(): Visitor
  close(): Promise<void>
}

/** A small ledger whose business manager is linked to a subject of a real provider. */
export const openLedgerWithProvider = async (
  changes: Partial<OpenIdSettings> = {},
  settings: Partial<Settings> = {},
  invited: readonly string[] = [],
): Promise<LedgerWithProvider> => {
  const { publicUrl = PUBLIC } = settings
  const folder = mkdtempSync(join(tmpdir(), 'ledger-sign-in-'))
  await makeSmallLedger(folder)
  const where: { address?: string } = {}
  const there = (url: string): string => url.replace(publicUrl, where.address ?? publicUrl)
  const provider = await openProvider({ publicUrl, fetch: (url, options) => fetch(there(url), options) })
  const codes = await prepare(folder, provider.issuer, invited)
  const { issuer, clientId, clientSecret } = provider
  const openId: OpenIdSettings = { issuer, clientId, clientSecret, scopes: 'openid', label: 'the council', ...changes }
  const served = await serve({ folder, port: 0, ...settings, publicUrl, openId }).catch(async (error: unknown) => {
    await provider.close()
    throw error
  })
  where.address = served.address
  return {
    ...{ provider, served, folder, publicUrl, codes },
    visitor: () => new Visitor({ [publicUrl]: served.address }),
    close: async () => {
      await served.close()
      await provider.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Links the business manager, and invites people under a sign-in name that is what they are, without spaces. */
const prepare = async (folder: string, issuer: string, invited: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ledger = await openLedger({ folder })
  const context = (commandId: string): CommandContext => ({
    ...{ partnership: 'exampleshire', commandId, occurredOn: null, today: TODAY, source: { via: 'cli', knownTo: null } },
    actor: { said: businessManager, decided: businessManager, recorded: businessManager },
  })
  const send = async (command: Command<object>): Promise<Outcome> => {
    const outcome = await ledger.commands.execute<Command<object>, Outcome>(command)
    if (!outcome.done) throw new Error(`expected it to be done, found it refused: ${outcome.refused}`)
    return outcome
  }
  const providerSubject = providerHash(derivedKey(ledger.keys, 'provider'), 'subject', issuer, SUBJECT)
  await send(new LinkProvider({ personId: idFrom('business manager'), issuer, providerSubject }, context('link the business manager')))
  const codes = new Map<string, string>()
  for (const name of invited) {
    const inviting = { personId: idFrom(name), signInName: name.replaceAll(' ', '-'), now: Date.now() }
    const answer = await invite({ store: ledger.store, keys: ledger.keys, send }, inviting, context(`invite the ${name}`))
    if (!answer.done) throw new Error(`expected the ${name} to be invited, found it refused: ${answer.refused}`)
    codes.set(name, answer.code)
  }
  await ledger.close()
  return codes
}

/** The address of the answer with which the provider sends this browser back, not yet followed. */
export const answerFor = async (
  visitor: Visitor,
  { provider, publicUrl }: LedgerWithProvider,
  page = '/',
  as = SUBJECT,
  query = {},
): Promise<URL> => {
  provider.signingIn.accountId = as
  const start = `${publicUrl}/sign-in/openid?${new URLSearchParams({ page, ...query }).toString()}`
  let at = sentTo(await visitor.get(start), start)
  for (let hops = 0; hops < 6; hops += 1) {
    if (at.startsWith(`${publicUrl}/`)) return new URL(at)
    at = sentTo(await visitor.get(at), at)
  }
  throw new Error(`expected to be sent back to the ledger, found ${new URL(at).pathname} after six steps`)
}

export const SESSION = 'session'
