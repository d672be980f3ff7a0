import type { EventStore } from '@ledger/event-store'
import type { AnyEventType } from '@ledger/kernel'
import { declaredBy } from '../event-types.js'
import { personalFields } from '../personal-fields.js'

/** The texts that say of themselves that they mention a person, in the order of the log. Whom a text mentions can be read without its key. */
export const mentionedIn = async (
  log: Pick<EventStore, 'readAll'>,
  eventTypes: readonly AnyEventType[],
  personId: string,
): Promise<readonly string[]> => {
  const declared = declaredBy(eventTypes)
  const types = eventTypes.filter(({ texts }) => texts.length > 0)
  const refs: string[] = []
  for await (const event of log.readAll({ filter: { types: types.map(({ type }) => type) } })) {
    const type = declared(event)
    for (const { holds, keyName, value } of type ? personalFields(event, type) : [])
      if (holds === 'text' && 'mentions' in value && Array.isArray(value.mentions) && value.mentions.includes(personId)) refs.push(keyName)
  }
  return refs
}
