import { leafOf } from '@ledger/event-store'
import { erasureRequestOf, type Erased, type ErasureSearched, type Ground } from '@ledger/keeping'
import type { Envelope } from '@ledger/kernel'
import type { Ask } from '../session/visit.js'
import type { Erasing } from './erasing.js'

/** What was erased, by ids and kinds and never by words; who asked and approved; and both times. */
export interface Certificate {
  readonly requestId: string
  readonly erased: Erased
  /** Of the keys that were destroyed: of a text, `<eventId>/<field>`; of a person's names, `person:<personId>`; of a document, `file:<SHA-256>`. */
  readonly keyNames: readonly string[]
  readonly ground: Ground
  /** Null where the operator asked on the command line. */
  readonly askedBy: string | null
  readonly askedAt: string
  readonly approvedBy: readonly { readonly personId: string; readonly at: string }[]
  readonly unreadableAt: string | null
  readonly unrecoverableAt: string | null
  /** Null where it was carried on after it had been cut short: nobody could then know the words to look for. */
  readonly searched: ErasureSearched['data']['searched'] | null
  /** The event that says it is completed; null while it is not. */
  readonly recorded: { readonly eventId: string; readonly position: string; readonly leaf: string } | null
}

/** Nothing where nobody asked, or it was never begun. */
export const certificateOf = async (
  { forgetting, log, keys }: Pick<Erasing, 'forgetting' | 'log' | 'keys'>,
  ask: Ask,
  requestId: string,
): Promise<Certificate | null> => {
  const request = ask(erasureRequestOf, { requestId })
  const erasure = (await forgetting.erasures()).find(({ erasureId }) => erasureId === requestId)
  if (!request || !erasure) return null
  let completed: Envelope | undefined
  for await (const event of log.readStream(`~erasure-${requestId}`)) if (event.type === 'ErasureCompleted') completed = event
  return {
    ...{ requestId, erased: request.erases, keyNames: erasure.keyNames, ground: request.ground, askedBy: request.askedBy },
    ...{ askedAt: request.askedAt, approvedBy: request.approvals, unreadableAt: erasure.unreadableAt },
    ...{ unrecoverableAt: erasure.unrecoverableAt, searched: request.searched },
    recorded: completed
      ? { eventId: completed.id, position: completed.position, leaf: Buffer.from(leafOf(completed, keys.saltKey)).toString('hex') }
      : null,
  }
}

/** Sentences of a certificate, on the page and on the command line. */
export const CERTIFICATE = {
  notYet:
    'Put the surviving keys under a new master key (ledger keys rewrap --to FILE), destroy the old one with every copy, then say so (ledger keys old-destroyed).',
  notSearched:
    'The files were not searched: the erasure had been cut short and was carried on, and by then nobody could know the words to look for. Their keys are destroyed all the same.',
  searched: (files: ErasureSearched['data']['searched']): string => {
    const still = files.filter(({ found }) => found).length
    return still === 0
      ? `${files.length} files of the data folder were searched, and the words are in none.`
      : `${files.length} files of the data folder were searched, and the words are still in ${still}: delete or replace these.`
  },
} as const
