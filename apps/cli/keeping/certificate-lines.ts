import { CERTIFICATE, certificateOf, erasingIn, type Certificate, type OpenLedger } from '@ledger/server'
import { CouldNot } from '../command-line/trouble.js'
import type { Looker } from '../access/looker.js'
import { everyPartnership, isShownKeeping, requestIn } from './found.js'

/** @throws CouldNot where nobody asked, or it was not begun */
export const certificateIn = async (ledger: OpenLedger, looker: Looker, requestId: string): Promise<Certificate> => {
  const all = await everyPartnership(looker)
  await isShownKeeping(looker, all, 'see-keeping', { kind: 'ledger certificate', id: null })
  const found = requestIn(all, requestId)
  if (!found) throw new CouldNot('There is no request to erase of that id. The pages list them under Keeping and forgetting.')
  const certificate = await certificateOf(erasingIn(ledger), found.ask, requestId)
  if (!certificate) throw new CouldNot('That request was not carried out, so there is nothing to certify. Nothing was erased.')
  return certificate
}

/** The certificate as text: ids and kinds, never words or names. */
export const certificateLines = (of: Certificate): readonly string[] => [
  `Certificate of erasure ${of.requestId}`,
  `What was erased: ${of.erased.kind === 'person' ? 'the name of a person' : of.erased.kind === 'text' ? 'one text' : 'the texts of a review'} (${of.keyNames.length} keys destroyed)`,
  ...of.keyNames.map((name) => `  ${name}`),
  `Ground: ${of.ground}`,
  `Asked by: ${of.askedBy ?? 'the operator'}, ${of.askedAt}`,
  ...of.approvedBy.map(({ personId, at }) => `Approved by: ${personId}, ${at}`),
  `Unreadable everywhere live: ${of.unreadableAt ? `since ${of.unreadableAt}` : 'not yet: it was cut short, and is carried on at the next start'}`,
  `Unrecoverable: ${of.unrecoverableAt ? `since ${of.unrecoverableAt}` : `not yet. ${CERTIFICATE.notYet}`}`,
  ...(of.searched
    ? [
        CERTIFICATE.searched(of.searched),
        ...of.searched.map(({ file, bytes, found }) => `  ${file}: ${found ? 'STILL FOUND' : 'not found'} (${bytes} bytes)`),
      ]
    : [CERTIFICATE.notSearched]),
  of.recorded
    ? `In the log: event ${of.recorded.eventId} at ${of.recorded.position}, leaf ${of.recorded.leaf}`
    : 'In the log: not completed yet',
]
