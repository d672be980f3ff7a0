import type { EventStore } from '@ledger/event-store'
import type { AnyEventType } from '@ledger/kernel'
import { declaredBy } from '../event-types.js'
import { personalFields } from '../personal-fields.js'
import { KeyLost, type Vault } from '../vault.js'

/**
 * Asks for the keys of the last sealed event of the log. Keys are on disk before the event that needs them, and are never removed without a trace:
 * where these are there, the keys were not put back from a copy that is older than the log.
 * @throws Error at the start, and not when somebody asks for a text
 */
export const refuseOlderKeys = async (
  log: Pick<EventStore, 'readAll'>,
  vault: Pick<Vault, 'find'>,
  eventTypes: readonly AnyEventType[],
): Promise<void> => {
  const declared = declaredBy(eventTypes)
  const types = eventTypes.filter(({ texts, names, secrets }) => texts.length + names.length + secrets.length > 0).map(({ type }) => type)
  for await (const event of log.readAll({ direction: 'backwards', filter: { types } })) {
    const type = declared(event)
    const names = (type ? personalFields(event, type) : []).map(({ keyName }) => keyName)
    if (names.length === 0) continue
    await vault.find(names).catch((error: unknown) => {
      if (!(error instanceof KeyLost)) throw error
      throw new Error(
        `the keys are older than the ledger: they hold nothing for event ${event.id}, recorded at ${event.recordedAt}. Put back the newest copy of the keys (keys.db) that was kept with this ledger.`,
        { cause: error },
      )
    })
    return
  }
}
