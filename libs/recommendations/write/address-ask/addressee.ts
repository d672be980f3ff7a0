import { itIsACount, itIsSaid, never, refuse, type Refusal } from '@ledger/kernel'
import type { Addressee } from '../../events/index.js'

export const itNamesSomebody = (addressee: Addressee): Refusal | undefined => {
  switch (addressee.kind) {
    case 'agency':
      return itIsSaid(addressee.agencyId, 'addressee-missing')
    case 'class':
      return itIsSaid(addressee.name, 'addressee-missing') ?? theLineCanBeMet(addressee)
    case 'outside':
      return itIsSaid(addressee.name, 'addressee-missing')
    case 'partnership':
    case 'not stated':
      return undefined
    default:
      return never(addressee)
  }
}

const theLineCanBeMet = ({ bodies, line }: Addressee & { kind: 'class' }): Refusal | undefined =>
  itIsACount(bodies, 'bodies-not-in-whole-ones', 1) ??
  itIsACount(line, 'line-not-in-whole-bodies', 1) ??
  (bodies !== null && line !== null && line > bodies ? refuse('line-above-the-class', { line, bodies }) : undefined)

export const theSameAddressee = (one: Addressee, other: Addressee): boolean => {
  if (one.kind === 'agency' && other.kind === 'agency') return one.agencyId === other.agencyId
  if ('name' in one && 'name' in other) return one.kind === other.kind && one.name === other.name
  return one.kind === other.kind
}
