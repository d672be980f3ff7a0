import { addressOf } from './address.js'
import { serverAt } from './line.js'
import { readStreamPage } from './wire.js'

/** Whether a ledger was founded on a server, asked without its keys. @throws LogUnavailable */
export const holdsLedgerAt = async (connection: string): Promise<boolean> => {
  const server = serverAt(addressOf(connection))
  const patience = server.patience()
  const asked = { from: 0, direction: 'forwards', count: 1 } as const
  try {
    const { found } = await server.ask((line) => readStreamPage(line, '~ledger', asked, patience), patience)
    return found.length > 0
  } finally {
    server.close()
  }
}
