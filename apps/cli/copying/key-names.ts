import type { Envelope } from '@ledger/kernel'
import type { EvidenceSubmitted } from '@ledger/actions'
import { everyEventType } from '@ledger/server'
import { declaredBy, erasureStarted, keyOfDocument, personalFields } from '@ledger/vault'
import { CouldNot } from '../command-line/trouble.js'

const declared = declaredBy(everyEventType)

/** The names of all keys that an event needs, or says to be erased. */
export const keyNamesOf = (event: Envelope): readonly string[] => {
  const type = declared(event)
  if (!type)
    throw new CouldNot(
      `Nobody here can say which keys an event needs that a newer Lessons Ledger recorded (${event.type} version ${event.version}). Copy with the newer one.`,
    )
  const erased = event.type === erasureStarted.type ? (event.data as { readonly keyNames: readonly string[] }).keyNames : []
  return [...erased, ...personalFields(event, type).map(({ keyName }) => keyName), ...documentOf(event).map(keyOfDocument)]
}

/** The SHA-256 of the document that an event put in; a pointer to one elsewhere needs no key. */
const documentOf = ({ type, data }: Envelope): readonly string[] => {
  if (type !== ('EvidenceSubmitted' satisfies EvidenceSubmitted['type'])) return []
  const { sha256, mediaType } = data as EvidenceSubmitted['data']
  return sha256 !== null && mediaType !== null ? [sha256] : []
}
