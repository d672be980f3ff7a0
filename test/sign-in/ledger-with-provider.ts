import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LinkProvider } from '@ledger/access'
import { idFrom, type Command, type Outcome } from '@ledger/kernel'
import { openLedger, serve, type OpenIdSettings, type Served, type Settings } from '@ledger/server'
import { derivedKey } from '../../apps/server/session/derived-key.js'
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
  visitor(): Visitor
  close(): Promise<void>
}

/** A small ledger whose business manager is linked to a subject of a real provider. */
export const openLedgerWithProvider = async (
  changes: Partial<OpenIdSettings> = {},
  settings: Partial<Settings> = {},
): Promise<LedgerWithProvider> => {
  const { publicUrl = PUBLIC } = settings
  const folder = mkdtempSync(join(tmpdir(), 'ledger-sign-in-'))
  await makeSmallLedger(folder)
  const where: { address?: string } = {}
  const there = (url: string): string => url.replace(publicUrl, where.address ?? publicUrl)
  const provider = await openProvider({ publicUrl, fetch: (url, options) => fetch(there(url), options) })
  await link(folder, provider.issuer)
  const { issuer, clientId, clientSecret } = provider
  const openId: OpenIdSettings = { issuer, clientId, clientSecret, scopes: 'openid', label: 'the council', ...changes }
  const served = await serve({ folder, port: 0, ...settings, publicUrl, openId }).catch(async (error: unknown) => {
    await provider.close()
    throw error
  })
  where.address = served.address
  return {
    ...{ provider, served, folder, publicUrl },
    visitor: () => new Visitor({ [publicUrl]: served.address }),
    close: async () => {
      await served.close()
      await provider.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const link = async (folder: string, issuer: string): Promise<void> => {
  const ledger = await openLedger({ folder })
  const providerSubject = providerHash(derivedKey(ledger.keys, 'provider'), 'subject', issuer, SUBJECT)
  const outcome = await ledger.commands.execute<Command<object>, Outcome>(
    new LinkProvider(
      { personId: idFrom('business manager'), issuer, providerSubject },
      {
        ...{ partnership: 'exampleshire', commandId: 'link the business manager', occurredOn: null, today: TODAY },
        ...{ actor: { said: businessManager, decided: businessManager, recorded: businessManager } },
        source: { via: 'cli', knownTo: null },
      },
    ),
  )
  await ledger.close()
  if (!outcome.done) throw new Error(`link provider: refused, ${outcome.refused}`)
}

/** The address of the answer with which the provider sends this browser back, not yet followed. */
export const answerFor = async (visitor: Visitor, { provider, publicUrl }: LedgerWithProvider, page = '/', as = SUBJECT): Promise<URL> => {
  provider.signingIn.accountId = as
  const start = `${publicUrl}/sign-in/openid?page=${encodeURIComponent(page)}`
  let at = sentTo(await visitor.get(start), start)
  for (let hops = 0; hops < 6; hops += 1) {
    if (at.startsWith(`${publicUrl}/`)) return new URL(at)
    at = sentTo(await visitor.get(at), at)
  }
  throw new Error(`expected to be sent back to the ledger, found ${new URL(at).pathname} after six steps`)
}

export const SESSION = 'session'
