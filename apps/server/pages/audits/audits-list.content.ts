import { allAudits } from '@ledger/audits'
import type { Seen } from '../content.js'

/** Audits that were promised and audits that were held. */
export const auditsList = ({ ask }: Seen, { counted }: { readonly counted: string | undefined }) => {
  const audits = ask(allAudits, {})
  const of = (state: 'promised' | 'held') =>
    counted === undefined || counted === state ? audits.filter((audit) => audit.state === state) : null
  return { promised: of('promised'), held: of('held') }
}
