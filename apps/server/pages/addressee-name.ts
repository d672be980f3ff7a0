import { never } from '@ledger/kernel'
import type { Addressee } from '@ledger/recommendations'

/** To whom a recommendation is addressed, in words. */
export const addresseeName = (addressee: Addressee, named: Readonly<Record<string, string>>): string => {
  switch (addressee.kind) {
    case 'agency':
      return named[addressee.agencyId] ?? 'an agency that is not known here'
    case 'class':
      return `${addressee.name}${addressee.bodies === null ? ' (how many is not known)' : ` (${addressee.bodies})`}`
    case 'partnership':
      return 'the partnership itself'
    case 'outside':
      return addressee.name
    case 'not stated':
      return 'nobody named'
    default:
      return never(addressee)
  }
}
